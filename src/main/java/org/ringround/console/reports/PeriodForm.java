package org.ringround.console.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.people.Area;
import org.ringround.words.ReportsLabel;
import org.ringround.words.ShellLabel;

/**
 * The form over each report, whose answer stands in the address: the first and the last day, and an area.
 *
 * @param areas that may be chosen
 */
record PeriodForm(Visit visit, List<Area> areas) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String AREA = "area";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** No helpline has calls of another time. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    PeriodForm {
        areas = List.copyOf(areas);
    }

    Entry entry() {
        return Entry.filled(visit.say(), visit.request().parameters());
    }

    /** Empty when something is wrong with it, which is then noted in it. What is not said is as usual: up to today. */
    Optional<Asked> read(Entry entry) {
        Spoken say = visit.say();
        ZoneId zone = say.zone();
        LocalDate today = LocalDate.ofInstant(visit.now(), zone);
        LocalDate from = date(entry, FROM).orElse(null);
        LocalDate to = date(entry, TO).orElse(null);
        Map<String, Long> known = areas.stream().collect(Collectors.toMap(area -> id(area.id()), Area::id));
        Long area = entry.choice(AREA, known).orElse(null);
        if (!entry.isRight()) {
            return Optional.empty();
        }
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? first(last, today) : from;
        check(entry, first, last, today);
        return entry.isRight()
                ? Optional.of(new Asked(new Period(first, last, zone), visit.scope(), area))
                : Optional.empty();
    }

    private Optional<LocalDate> date(Entry entry, String field) {
        Optional<LocalDate> date = entry.date(field);
        if (date.filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                .isPresent()) {
            entry.refuse(field, visit.say().say(ShellLabel.NO_DATE));
            return Optional.empty();
        }
        return date;
    }

    private static LocalDate first(LocalDate last, LocalDate today) {
        return (last.isBefore(today) ? last : today).minusDays(Period.USUAL_DAYS - 1L);
    }

    private void check(Entry entry, LocalDate first, LocalDate last, LocalDate today) {
        Spoken say = visit.say();
        if (first.isAfter(today)) {
            entry.refuse(FROM, say.say(ReportsLabel.FAULT_AHEAD));
        }
        if (last.isBefore(first)) {
            entry.refuse(TO, say.say(ReportsLabel.FAULT_ORDER));
        } else if (ChronoUnit.DAYS.between(first, last) >= Period.MOST_DAYS) {
            entry.refuse(TO, say.say(ReportsLabel.FAULT_LONG, "days", Period.MOST_DAYS));
        }
    }

    /** The form as it was understood. */
    Entry shown(Asked asked) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(FROM, List.of(WRITTEN.format(asked.period().from())));
        values.put(TO, List.of(WRITTEN.format(asked.period().to())));
        values.put(AREA, List.of(id(asked.area())));
        return Entry.filled(visit.say(), values);
    }

    /** The same as the end of an address. */
    static String query(Asked asked) {
        String area = asked.area() == null ? "" : "&" + AREA + "=" + asked.area();
        return "?" + FROM + "=" + asked.period().from() + "&" + TO + "="
                + asked.period().to() + area;
    }

    private static String id(@Nullable Long area) {
        return area == null ? "" : area.toString();
    }
}
