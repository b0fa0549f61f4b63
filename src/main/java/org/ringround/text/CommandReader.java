package org.ringround.text;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringround.telephony.NetworkWord;
import org.ringround.words.Phrase;

/**
 * Reads commands in both languages, whoever speaks which, without regard to case, accents, apostrophes, spaces and
 * punctuation. Strict otherwise: what is not a command and nothing else is unknown.
 */
final class CommandReader {

    private static final Map<String, Command> PLAIN = Map.ofEntries(
            Map.entry("ON", new Command.On()),
            Map.entry("YMLAEN", new Command.On()),
            Map.entry("OFF", new Command.Off()),
            Map.entry("IFFWRDD", new Command.Off()),
            Map.entry("BACK", new Command.Back()),
            Map.entry("NOL", new Command.Back()),
            Map.entry("STATUS", new Command.Status()),
            Map.entry("STATWS", new Command.Status()),
            Map.entry("SHIFTS", new Command.Shifts()),
            Map.entry("SIFFTIAU", new Command.Shifts()),
            Map.entry("OK", new Command.Ok()),
            Map.entry("IAWN", new Command.Ok()),
            Map.entry("CANT", new Command.Cant()),
            Map.entry("METHU", new Command.Cant()));

    private static final Set<String> STOP =
            Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
    private static final Set<String> START = Set.of("START", "UNSTOP", "YES");
    private static final Set<String> HELP = Set.of("HELP", "INFO");

    private static final int MOST_HOURS = 12;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;
    private static final int OUTCOMES = 5;

    /** The first request. */
    private static final long FIRST_REFERENCE = 101;

    /** The first open shift. */
    private static final long FIRST_SHIFT = 11;

    private static final String NUMBERED = "TAKE|CYMRYD|DONE|GORFFEN|DROP|GOLLWNG|COVER|LLENWI|OK|IAWN";

    /** A command with numbers, and nothing else but more of the kind and what joins them. */
    private static final Pattern SEVERAL = Pattern.compile("[^\\p{L}\\p{N}]*(" + NUMBERED
            + ")((?:[^\\p{L}\\p{N}]|[0-9]{1,9}(?![0-9])|(?<!\\p{L})(?:" + NUMBERED + "|AND|AC?|NEU|OR)(?!\\p{L}))*)");

    /** Done, with words of their own: what they mean, the one who has the matter knows. */
    private static final Pattern BECAUSE = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:DONE|GORFFEN)[^\\p{L}\\p{N}]*([0-9]{1,9})[^\\p{L}\\p{N}]+(.*\\p{L}.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_REASON = 200;

    private static final Pattern COMMAND = Pattern.compile("([A-Z]*)([0-9]{0,9})");
    private static final Pattern FRACTION = Pattern.compile("[0-9]\\s*[.,/-]\\s*[0-9]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private CommandReader() {}

    static Reading read(String text) {
        String plain = plain(text);
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]+", "");
        if (STOP.contains(letters)) {
            return new Reading.Networks(NetworkWord.STOP);
        }
        if (START.contains(letters)) {
            return new Reading.Networks(NetworkWord.START);
        }
        if (HELP.contains(letters)) {
            return new Reading.Networks(NetworkWord.HELP);
        }
        if (isSeveral(plain)) {
            return new Reading.Amiss(Phrase.TEXT_HINT_ONE);
        }
        Matcher because = BECAUSE.matcher(text);
        if (because.matches()) {
            return because(Long.parseLong(because.group(1)), because.group(2).strip());
        }
        Matcher found = COMMAND.matcher(letters);
        return found.matches() ? read(found.group(1), found.group(2), plain) : new Reading.Unknown();
    }

    private static Reading because(long reference, String reason) {
        String kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return new Reading.Understood(new Command.DoneBecause(reference, kept));
    }

    /**
     * "TAKE 107 108" is no 107108: several numbers after a command, also with words between them, when each of them could be
     * meant. "TAKE 2 14" and "TAKE 1,214" are one, because neither 2 nor 1 could be.
     */
    private static boolean isSeveral(String plain) {
        Matcher found = SEVERAL.matcher(plain);
        if (!found.matches()) {
            return false;
        }
        long first = switch (found.group(1)) {
            case "COVER", "LLENWI" -> FIRST_SHIFT;
            case "OK", "IAWN" -> 1;
            default -> FIRST_REFERENCE;
        };
        List<Long> numbers = NUMBER.matcher(found.group(2))
                .results()
                .map(number -> Long.valueOf(number.group()))
                .toList();
        return numbers.size() > 1 && numbers.stream().allMatch(number -> number >= first);
    }

    private static Reading read(String word, String digits, String plain) {
        if (word.isEmpty()) {
            return outcome(plain);
        }
        if (digits.isEmpty() && PLAIN.containsKey(word)) {
            return new Reading.Understood(PLAIN.get(word));
        }
        boolean fraction = FRACTION.matcher(plain).find();
        return switch (word) {
            case "ON", "YMLAEN" -> lasting(digits, 1, MOST_HOURS, fraction, Phrase.TEXT_HINT_ON);
            case "PAUSE", "SAIB" -> lasting(digits, LEAST_MINUTES, MOST_MINUTES, fraction, Phrase.TEXT_HINT_PAUSE);
            case "TAKE", "CYMRYD", "DONE", "GORFFEN", "DROP", "GOLLWNG", "COVER", "LLENWI", "OK", "IAWN" ->
                numbered(word, digits);
            default -> new Reading.Unknown();
        };
    }

    /** Half an hour is neither five hours nor nought. */
    private static Reading lasting(String digits, int least, int most, boolean fraction, Phrase hint) {
        if (digits.isEmpty() || fraction) {
            return new Reading.Amiss(hint);
        }
        long count = Long.parseLong(digits);
        if (count < least || count > most) {
            return new Reading.Amiss(hint);
        }
        return new Reading.Understood(
                hint == Phrase.TEXT_HINT_ON
                        ? new Command.OnFor(Duration.ofHours(count))
                        : new Command.Pause(Duration.ofMinutes(count)));
    }

    private static Reading numbered(String word, String digits) {
        if (digits.isEmpty()) {
            return new Reading.Amiss(Phrase.TEXT_HINT_NUMBER);
        }
        long number = Long.parseLong(digits);
        return new Reading.Understood(
                switch (word) {
                    case "TAKE", "CYMRYD" -> new Command.Take(number);
                    case "DONE", "GORFFEN" -> new Command.Done(number);
                    case "DROP", "GOLLWNG" -> new Command.Drop(number);
                    case "OK", "IAWN" -> new Command.OkTo(number);
                    default -> new Command.Cover(number);
                });
    }

    /** "214 1" is not taken for outcome 2 of request 141: a wrong outcome would close somebody's request. */
    private static Reading outcome(String plain) {
        List<String> numbers =
                NUMBER.matcher(plain).results().map(MatchResult::group).toList();
        if (numbers.isEmpty() || numbers.size() > 2) {
            return new Reading.Unknown();
        }
        String first = numbers.get(0);
        String reference = numbers.size() == 2 ? numbers.get(1) : first.substring(1);
        if (numbers.size() == 2 && first.length() > 1) {
            return new Reading.Unknown();
        }
        int digit = first.charAt(0) - '0';
        if (!reference.isEmpty() && Long.parseLong(reference) < FIRST_REFERENCE) {
            return new Reading.Unknown();
        }
        if (digit < 1 || digit > OUTCOMES) {
            return new Reading.Amiss(Phrase.TEXT_HINT_OUTCOME);
        }
        return new Reading.Understood(
                reference.isEmpty()
                        ? new Command.Digit(digit)
                        : new Command.DigitFor(digit, Long.parseLong(reference)));
    }

    /** Without accents, in capital letters. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT);
    }
}
