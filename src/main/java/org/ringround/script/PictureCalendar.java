package org.ringround.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringround.telephony.Language;

/** Hours and days as people write them: {@code Mon–Fri 09:00–17:00}, {@code 25 Dec}. */
final class PictureCalendar {

    private static final String TO = "\u2013";

    private final Locale locale;

    PictureCalendar(Language language) {
        this.locale = Locale.forLanguageTag(language.code());
    }

    String openings(List<Opening> openings) {
        return openings.stream()
                .map(opening -> days(opening.days()) + " " + opening.from() + TO + end(opening.to()))
                .collect(Collectors.joining(", "));
    }

    String closing(List<ClosingDays> closing) {
        return closing.stream().map(this::closing).collect(Collectors.joining(", "));
    }

    private static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }

    /** Days that follow each other are one span. */
    private String days(List<DayOfWeek> days) {
        List<String> spans = new ArrayList<>();
        int at = 0;
        while (at < days.size()) {
            int last = at;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)) {
                last++;
            }
            spans.add(last == at ? day(days.get(at)) : day(days.get(at)) + TO + day(days.get(last)));
            at = last + 1;
        }
        return String.join(", ", spans);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    private String closing(ClosingDays days) {
        if (days instanceof ClosingDays.EveryYear year) {
            return span(day(year.first()), day(year.last()));
        }
        ClosingDays.Dates dates = (ClosingDays.Dates) days;
        return span(day(dates.first()), day(dates.last()));
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + TO + last;
    }

    private String day(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
    }
}
