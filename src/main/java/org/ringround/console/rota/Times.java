package org.ringround.console.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.ringround.console.Spoken;
import org.ringround.rota.Day;
import org.ringround.rota.Span;
import org.ringround.words.RotaLabel;
import org.ringround.words.ShellLabel;

/** Times of the rota as people read them; where the clocks show a time twice, it says which is meant. */
public record Times(Spoken say) {

    private static final int MINUTES = 60;

    /** "9am to midday", with no day. */
    public String span(Span span) {
        return say.say(RotaLabel.FROM_TO, Map.of("from", time(span.from()), "to", time(span.to())));
    }

    /** "Tue 24 Nov, 9am to midday". */
    public String dated(Span span) {
        return day(LocalDate.ofInstant(span.from(), say.zone())) + ", " + span(span);
    }

    /** "Tue 24 Nov". */
    public String day(LocalDate date) {
        return say.words().shortDay(say.language(), date);
    }

    /** "Tue 24 Nov 2026". */
    public String date(LocalDate date) {
        return day(date) + " " + date.getYear();
    }

    private String time(Instant at) {
        ZoneId zone = say.zone();
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String time = say.words().clock(say.language(), local.toLocalTime());
        boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
        if (!twice) {
            return time;
        }
        boolean first =
                local.atZone(zone).withEarlierOffsetAtOverlap().toInstant().equals(at);
        return say.say(first ? RotaLabel.BEFORE_CLOCKS_GO_BACK : RotaLabel.AFTER_CLOCKS_GO_BACK, "time", time);
    }

    /** "3 hours", "2.5 hours". */
    public String hours(Duration time) {
        long tenths = Math.round(time.toMinutes() * 10.0 / MINUTES);
        if (tenths == 10) {
            return say.say(ShellLabel.HOUR);
        }
        String figure = tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return say.say(RotaLabel.HOURS, "count", figure);
    }

    /** What the clocks do on that day, empty when nothing. */
    public String clocks(Day day) {
        Duration surplus = day.surplus();
        if (surplus.isZero()) {
            return "";
        }
        return say.say(surplus.isNegative() ? RotaLabel.CLOCKS_FORWARD : RotaLabel.CLOCKS_BACK);
    }
}
