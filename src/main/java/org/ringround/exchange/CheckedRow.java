package org.ringround.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.rota.NoShift;
import org.ringround.rota.WeeklyPattern;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/** Reads the cells of one row; what cannot be read is reported, and counts as empty from there on. */
record CheckedRow(Row row, ImportRules rules, Problems problems) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})([smh])");
    private static final Pattern BARE = Pattern.compile("\\d+");
    private static final int MOST_OF_EMAIL = 254;

    /** Languages with two letters; of those with three there are too many to know. */
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    void refuse(String column, ImportFault fault) {
        refuse(column, fault, Map.of());
    }

    void refuse(String column, ImportFault fault, Map<String, ?> values) {
        problems.add(row.file(), row.line(), column, new Remark(fault, values));
    }

    boolean isEmpty(String column) {
        return row.cell(column).isEmpty();
    }

    /** One line of text. */
    Optional<String> line(String column, int most) {
        return checked(column, row.cell(column), most, CONTROL);
    }

    /** Text of one line or several. */
    Optional<String> lines(String column, int most) {
        return checked(column, row.cell(column), most, CONTROL_BUT_LINES);
    }

    /** Several texts of one line. */
    List<String> list(String column, int most) {
        return row.list(column).stream()
                .flatMap(text -> checked(column, text, most, CONTROL).stream())
                .toList();
    }

    /** Several texts of one line, each in its place; empty ones between them are kept. */
    List<String> places(String column, int most) {
        return row.places(column).stream()
                .map(text -> checked(column, text, most, CONTROL).orElse(""))
                .toList();
    }

    Optional<PhoneNumber> number(String column) {
        return number(column, row.cell(column));
    }

    /** A number that we may ring. */
    Optional<PhoneNumber> phone(String column) {
        return phone(column, row.cell(column));
    }

    /** A number that we may ring; an empty text is none. */
    Optional<PhoneNumber> phone(String column, String text) {
        Optional<PhoneNumber> number = number(column, text);
        if (number.isPresent() && !number.get().mayBeRung()) {
            refuse(column, ImportFault.NEVER_RUNG, Map.of("text", text));
            return Optional.empty();
        }
        return number;
    }

    Optional<Language> language(String column) {
        return isEmpty(column) ? Optional.empty() : language(column, row.cell(column));
    }

    List<Language> languages(String column) {
        return row.list(column).stream()
                .flatMap(text -> language(column, text).stream())
                .distinct()
                .toList();
    }

    /** One of the words of an enum, in any case. */
    <T> Optional<T> word(String column, List<T> known, Function<T, String> word) {
        return isEmpty(column) ? Optional.empty() : word(column, row.cell(column), known, word);
    }

    <T> List<T> words(String column, List<T> known, Function<T, String> word) {
        return row.list(column).stream()
                .flatMap(text -> word(column, text, known, word).stream())
                .distinct()
                .toList();
    }

    WeeklyPattern shifts(String column) {
        try {
            return WeeklyPattern.parse(row.cell(column));
        } catch (NoShift e) {
            refuse(column, ImportFault.NO_SHIFT, Map.of("text", e.text()));
            return WeeklyPattern.NONE;
        }
    }

    /** How long a phone rings, within those bounds; what is not is reported and counts as empty. */
    Optional<Duration> ringTime(String column, Duration shortest, Duration longest) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (BARE.matcher(text).matches()) {
            refuse(column, ImportFault.NO_UNIT, Map.of("text", text));
            return Optional.empty();
        }
        Optional<Duration> duration = duration(text);
        if (duration.isEmpty()) {
            refuse(column, ImportFault.NO_DURATION, Map.of("text", text));
        } else if (duration.get().compareTo(shortest) < 0 || duration.get().compareTo(longest) > 0) {
            refuse(
                    column,
                    ImportFault.RING_TIME,
                    Map.of("text", text, "shortest", shortest.toSeconds(), "longest", longest.toSeconds()));
            return Optional.empty();
        }
        return duration;
    }

    /** A day: {@code 2026-12-31}. */
    Optional<LocalDate> date(String column) {
        String text = row.cell(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            refuse(column, ImportFault.NO_DATE, Map.of("text", text));
            return Optional.empty();
        }
    }

    Optional<String> email(String column) {
        Optional<String> email = line(column, MOST_OF_EMAIL);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            refuse(column, ImportFault.NO_EMAIL, Map.of("text", email.get()));
        }
        return email;
    }

    private Optional<PhoneNumber> number(String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> number = PhoneNumber.read(text, rules.region());
        if (number.isEmpty()) {
            refuse(column, ImportFault.NO_NUMBER, Map.of("text", text));
        }
        return number;
    }

    private Optional<Language> language(String column, String text) {
        String code = text.toLowerCase(Locale.ROOT);
        boolean good = code.length() == 2 ? LANGUAGES.contains(code) : code.matches("[a-z]{3}");
        if (!good) {
            refuse(column, ImportFault.NO_LANGUAGE, Map.of("text", text));
        }
        return good ? Optional.of(new Language(code)) : Optional.empty();
    }

    private <T> Optional<T> word(String column, String text, List<T> known, Function<T, String> word) {
        Optional<T> found = known.stream()
                .filter(one -> word.apply(one).equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            String words = known.stream().map(word).collect(Collectors.joining(", "));
            refuse(column, ImportFault.NO_WORD, Map.of("text", text, "words", words));
        }
        return found;
    }

    /** {@code 90s}, {@code 15m} or {@code 2h}. */
    static Optional<Duration> duration(String text) {
        Matcher found = DURATION.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(found.group(1));
        return Optional.of(
                switch (found.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }

    private Optional<String> checked(String column, String text, int most, Pattern refused) {
        if (refused.matcher(text).find()) {
            refuse(column, ImportFault.CONTROL);
        }
        if (text.codePointCount(0, text.length()) > most) {
            refuse(column, ImportFault.TOO_LONG, Map.of("most", most));
        }
        return Stream.of(text).filter(it -> !it.isEmpty()).findFirst();
    }
}
