package org.ringround.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ShellLabel;

/**
 * What stands in a form, and what is wrong with it, field by field. Reading a field that is wrong notes it and gives nothing; all is
 * read before {@link #isRight()} is asked, so that every problem is told at once.
 */
public final class Entry {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("H.mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private final Spoken say;
    private final Map<String, List<String>> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Entry(Spoken say, Map<String, List<String>> typed) {
        this.say = say;
        this.typed = typed;
    }

    /** A form with nothing in it. */
    public static Entry blank(Spoken say) {
        return new Entry(say, Map.of());
    }

    /** A form with what is known already; a field may have several values. */
    public static Entry filled(Spoken say, Map<String, List<String>> values) {
        return new Entry(say, Map.copyOf(values));
    }

    static Entry typed(Spoken say, Map<String, List<String>> form) {
        return new Entry(say, form);
    }

    /** As it was typed; empty when it was not. */
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** What is wrong with the field, null when nothing is. */
    public @Nullable String error(String field) {
        return wrong.get(field);
    }

    /** By field, in the order in which they were read. */
    public Map<String, String> errors() {
        return wrong;
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** Notes what is wrong with a field; the first word stands. */
    public void refuse(String field, String why) {
        wrong.putIfAbsent(field, why);
    }

    private <T> Optional<T> refused(String field, String why) {
        refuse(field, why);
        return Optional.empty();
    }

    /** @param most letters */
    public Optional<String> text(String field, int most) {
        String text = value(field).strip();
        if (text.length() > most) {
            return refused(field, say.say(ShellLabel.TOO_LONG, "most", most));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Likewise, and it must not be empty. */
    public Optional<String> required(String field, int most) {
        Optional<String> text = text(field, most);
        if (text.isEmpty()) {
            refuse(field, say.say(ShellLabel.REQUIRED));
        }
        return text;
    }

    /** With spaces, a 0 or +44 before it: as people write numbers. */
    public Optional<PhoneNumber> phone(String field, String region) {
        Optional<String> text = text(field, 30);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> number = PhoneNumber.read(text.get(), region);
        return number.isPresent() ? number : refused(field, say.say(ShellLabel.NO_PHONE_NUMBER));
    }

    public Optional<LocalDate> date(String field) {
        return read(field, DATES, LocalDate::parse, ShellLabel.NO_DATE);
    }

    public Optional<LocalTime> time(String field) {
        return read(field, TIMES, LocalTime::parse, ShellLabel.NO_TIME);
    }

    private interface Parsing<T> {

        T parse(String text, DateTimeFormatter format);
    }

    private <T> Optional<T> read(String field, List<DateTimeFormatter> formats, Parsing<T> parsing, ShellLabel why) {
        Optional<String> text = text(field, 30);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(parsing.parse(text.get(), format));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return refused(field, say.say(why));
    }

    /** A whole number within these bounds, both included. */
    public Optional<Integer> figure(String field, int least, int most) {
        Optional<String> text = text(field, 12);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean isFigure = text.get().matches("\\d{1,9}");
        int figure = isFigure ? Integer.parseInt(text.get()) : -1;
        return isFigure && figure >= least && figure <= most
                ? Optional.of(figure)
                : refused(field, say.say(ShellLabel.NO_FIGURE));
    }

    /** One of these by its name; nothing typed is nothing. */
    public <T> Optional<T> choice(String field, Map<String, T> choices) {
        String value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        T chosen = choices.get(value);
        return chosen == null ? refused(field, say.say(ShellLabel.NOT_A_CHOICE)) : Optional.of(chosen);
    }
}
