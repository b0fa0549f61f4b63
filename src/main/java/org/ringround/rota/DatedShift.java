package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** A turn of duty on a date, in local wall-clock time: {@code from} belongs to it, {@code to} does not; never empty. */
public record DatedShift(LocalDateTime from, LocalDateTime to) {

    public DatedShift {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after its start: " + from + " to " + to);
        }
    }

    /** What the clocks on the wall show meanwhile. Within an hour that comes twice, it may begin up to an hour earlier. */
    public static DatedShift of(Span span, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(span.from(), zone);
        LocalDateTime to = LocalDateTime.ofInstant(span.to(), zone);
        // Only where the clocks go back meanwhile.
        Duration lost = from.isBefore(to)
                ? Duration.ZERO
                : Duration.between(span.from(), span.to()).minus(Duration.between(from, to));
        return new DatedShift(from.minus(lost), to);
    }

    /**
     * A start or end in the hour that a clock change leaves out moves forward by that hour; an hour that comes twice is
     * covered both times.
     */
    public Span span(ZoneId zone) {
        Instant ends =
                ZonedDateTime.ofLocal(to, zone, null).withLaterOffsetAtOverlap().toInstant();
        Instant starts = ZonedDateTime.ofLocal(from, zone, null)
                .withEarlierOffsetAtOverlap()
                .toInstant();
        // Moved forward by the whole hour left out, a start may come to lie after the end: then it is the end of that
        // hour.
        return new Span(
                starts.isBefore(ends)
                        ? starts
                        : zone.getRules().getTransition(from).getInstant(),
                ends);
    }
}
