package org.ringround.script;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening hours as they are written: {@code Mon-Fri 09:00-17:00}, {@code Sat,Sun 10:00-12:00}, {@code daily 00:00-24:00}. */
final class OpeningText {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern TEXT =
            Pattern.compile("(?<days>daily|[A-Z][a-z]{2}(?:[-,][A-Z][a-z]{2})*) (?<from>[0-9:]{5})-(?<to>[0-9:]{5})");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private OpeningText() {}

    static Optional<Opening> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<DayOfWeek> days = days(parts.group("days"));
        String from = parts.group("from");
        String to = parts.group("to").equals("24:00") ? "00:00" : parts.group("to");
        boolean times = TIME.matcher(from).matches() && TIME.matcher(to).matches();
        return days.isEmpty() || !times
                ? Optional.empty()
                : Optional.of(new Opening(days, LocalTime.parse(from), LocalTime.parse(to)));
    }

    static String write(Opening opening) {
        String days =
                opening.days().stream().map(day -> DAYS.get(day.getValue() - 1)).collect(Collectors.joining(","));
        return days + " " + opening.from() + "-" + opening.to();
    }

    /** Empty when a day is unknown. */
    private static List<DayOfWeek> days(String text) {
        if (text.equals("daily")) {
            return List.of(DayOfWeek.values());
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int first = DAYS.indexOf(part.substring(0, 3));
            int last = DAYS.indexOf(part.substring(part.length() - 3));
            if (first < 0 || last < first || part.length() > 7) {
                return List.of();
            }
            days.addAll(List.of(DayOfWeek.values()).subList(first, last + 1));
        }
        return days;
    }
}
