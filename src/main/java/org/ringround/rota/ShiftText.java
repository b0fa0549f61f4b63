package org.ringround.rota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How shifts are written in files and forms. */
final class ShiftText {

    private static final Pattern SHIFT = Pattern.compile(
            "(?<day>\\p{Alpha}+)\\s+(?<starts>\\d{1,2}:\\d{2})\\s*[-–]\\s*(?<ends>\\d{1,2}:\\d{2})"
                    + "(\\s+every\\s+(?<weeks>\\d{1,2})\\s+weeks\\s+from\\s+(?<anchor>\\d{4}-\\d{2}-\\d{2}))?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, List<DayOfWeek>> DAYS = days();

    private ShiftText() {}

    static List<Shift> read(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(shift -> !shift.isEmpty())
                .flatMap(shift -> readOne(shift).stream())
                .toList();
    }

    static String write(List<Shift> shifts) {
        var byTime = new LinkedHashMap<String, List<DayOfWeek>>();
        shifts.forEach(shift ->
                byTime.computeIfAbsent(times(shift), times -> new ArrayList<>()).add(shift.day()));
        var words = new ArrayList<String>();
        byTime.forEach((times, days) -> {
            if (days.size() == DayOfWeek.values().length) {
                words.add("daily " + times);
            }
        });
        shifts.stream()
                .filter(shift -> !words.contains("daily " + times(shift)))
                .forEach(shift -> words.add(name(shift.day()) + " " + times(shift)));
        return String.join("; ", words);
    }

    private static List<Shift> readOne(String text) {
        Matcher found = SHIFT.matcher(text);
        List<DayOfWeek> days = found.matches() ? DAYS.get(found.group("day").toLowerCase(Locale.ROOT)) : null;
        if (days == null) {
            throw new NoShift(text);
        }
        try {
            LocalTime starts = LocalTime.parse(padded(found.group("starts")));
            LocalTime ends = end(padded(found.group("ends")));
            int weeks = found.group("weeks") == null ? 1 : Integer.parseInt(found.group("weeks"));
            LocalDate anchor = found.group("anchor") == null ? LocalDate.EPOCH : LocalDate.parse(found.group("anchor"));
            return days.stream()
                    .map(day -> new Shift(day, starts, ends, weeks, anchor))
                    .toList();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NoShift(text);
        }
    }

    /** {@code 24:00} is the midnight at the end of the day, which as a local time is that of the next one. */
    private static LocalTime end(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    private static String times(Shift shift) {
        String ends =
                shift.ends().equals(LocalTime.MIDNIGHT) ? "24:00" : shift.ends().toString();
        String weeks = shift.everyWeeks() == 1 ? "" : " every " + shift.everyWeeks() + " weeks from " + shift.anchor();
        return shift.starts() + "-" + ends + weeks;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static Map<String, List<DayOfWeek>> days() {
        var days = new LinkedHashMap<String, List<DayOfWeek>>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(name(day).toLowerCase(Locale.ROOT), List.of(day));
        }
        days.put("daily", List.of(DayOfWeek.values()));
        return Map.copyOf(days);
    }
}
