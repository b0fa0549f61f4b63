package org.ringround.round;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days of the week, at least one. */
public record Weekdays(Set<DayOfWeek> days) {

    private static final String DAILY = "daily";

    public static final Weekdays ALL = new Weekdays(EnumSet.allOf(DayOfWeek.class));

    public Weekdays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one day");
        }
        days = Set.copyOf(days);
    }

    /**
     * Reads {@code Mon;Wed;Fri} or {@code daily}, in any case and order.
     *
     * @throws NoDay says which word is none, and how to write one
     * @throws IllegalArgumentException when there is none at all
     */
    public static Weekdays parse(String text) {
        Set<DayOfWeek> days = Stream.of(text.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .flatMap(Weekdays::read)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("is empty; write daily, or days with ; between them, like Mon;Wed;Fri");
        }
        return new Weekdays(days);
    }

    /** The text that {@link #parse} reads back. */
    public String print() {
        return equals(ALL) ? DAILY : inOrder().stream().map(Weekdays::name).collect(Collectors.joining(";"));
    }

    public boolean include(DayOfWeek day) {
        return days.contains(day);
    }

    /** From Monday on. */
    public List<DayOfWeek> inOrder() {
        return List.copyOf(new TreeSet<>(days));
    }

    private static Stream<DayOfWeek> read(String word) {
        if (word.equalsIgnoreCase(DAILY)) {
            return Stream.of(DayOfWeek.values());
        }
        DayOfWeek found = Stream.of(DayOfWeek.values())
                .filter(day -> name(day).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new NoDay(word));
        return Stream.of(found);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
