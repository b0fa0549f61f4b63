package org.ringround.script;

import java.util.List;

/**
 * A good script with one thing wrong.
 *
 * @param file in which {@code was} has become {@code is}
 * @param problems that the checker prints, all of them
 * @param seen whether the schema sees it too
 */
record BrokenScript(String file, String was, String is, List<String> problems, boolean seen) {

    static BrokenScript flow(String was, String is, String... problems) {
        return new BrokenScript("central.yaml", was, is, List.of(problems), false);
    }

    static BrokenScript english(String was, String is, String... problems) {
        return new BrokenScript("central.en.yaml", was, is, List.of(problems), false);
    }

    BrokenScript seenBySchema() {
        return new BrokenScript(file, was, is, problems, true);
    }

    String text() {
        String good = GoodScript.FILES.get(file);
        if (!good.contains(was)) {
            throw new IllegalArgumentException(file + " does not contain " + was);
        }
        return good.replace(was, is);
    }

    @Override
    public String toString() {
        return is.isBlank() ? "without " + was.strip() : is.strip();
    }
}
