package org.ringround.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant by one that is not there. */
final class Alike {

    /** Letters that may differ; more than that is another word. */
    private static final int MOST = 2;

    private Alike() {}

    /** The most similar of the names, empty when none is similar. */
    static Optional<String> to(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> differing(word, name) <= Math.min(MOST, name.length() - 1))
                .min(Comparator.comparingInt(name -> differing(word, name)));
    }

    /** How many letters have to be put in, left out or changed to make one of the other. */
    static int differing(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
