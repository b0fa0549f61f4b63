package org.ringround.watch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.telephony.PhoneNumber;

/** How what is to be found stands in what people wrote, as an expression of the database. */
final class Spelling {

    /** People put these between digits. */
    private static final String BETWEEN = "[ ()./-]*";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A first name alone is many people's, and a house called "Ty" no address. */
    private static final int SHORTEST = 5;

    private Spelling() {}

    /** Any of these numbers and particulars; never empty. */
    static String of(Whom whom, String region) {
        Stream<String> numbers = whom.numbers().stream().map(number -> number(new PhoneNumber(number), region));
        Stream<String> words =
                whom.particulars().stream().filter(Spelling::isTelling).map(Spelling::words);
        // The number under which nobody can be dialled stands for nothing to be found.
        return Stream.of(numbers, words, Stream.of("\\+999000000000000"))
                .flatMap(all -> all)
                .collect(Collectors.joining("|"));
    }

    private static boolean isTelling(String text) {
        String trimmed = text.strip();
        return trimmed.length() >= SHORTEST
                && (trimmed.contains("@") || BLANKS.matcher(trimmed).find());
    }

    private static String number(PhoneNumber number, String region) {
        String all = number.e164().substring(1);
        String dialled = number.dialledIn(region).replaceAll("\\D", "");
        String own = dialled.replaceFirst("^0+", "");
        String country = all.endsWith(own) ? all.substring(0, all.length() - own.length()) : "";
        String digits = List.of(own.split("")).stream().collect(Collectors.joining(BETWEEN));
        return "(?:(?:\\+|00)?" + BETWEEN + country + BETWEEN + ")?(?:\\(?0\\)?" + BETWEEN + ")?" + digits
                + "(?![0-9])";
    }

    private static String words(String text) {
        String safe = NO_LETTER.matcher(text.strip()).replaceAll("\\\\$0");
        return BLANKS.matcher(safe).replaceAll("\\\\s+");
    }
}
