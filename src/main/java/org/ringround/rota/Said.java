package org.ringround.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one volunteer's duty, told afterwards. Pure, and the same rules as {@link Duty} has them while they last.
 *
 * @param changes in the order in which they were made
 */
record Said(List<DutyChange> changes) {

    static final Said NOTHING = new Said(List.of());

    Said {
        changes = List.copyOf(changes);
    }

    /** When they were on duty: shifts and ON, less OFF and pauses. What lies in the window, at least in part. */
    Spans duty(Schedule schedule, Span window, ZoneId zone) {
        var on = new Lasting();
        var off = new Lasting();
        var paused = new Lasting();
        for (DutyChange change : changes) {
            Instant at = change.at();
            switch (change.what()) {
                case ON -> {
                    off.end(at);
                    paused.end(at);
                    on.begin(at, change.until());
                }
                case OFF -> {
                    on.end(at);
                    off.begin(at, change.until());
                }
                case PAUSE -> paused.begin(at, change.until());
                case BACK -> paused.end(at);
            }
        }
        Spans duty = schedule.stretchesWithin(window, zone).union(new Spans(on.spans));
        for (Span gone : new Spans(off.spans).union(new Spans(paused.spans)).list()) {
            duty = duty.minus(gone);
        }
        return duty;
    }

    /** One thing that lasts until its time is over, or until something is said that ends it. */
    private static final class Lasting {

        private final List<Span> spans = new ArrayList<>();

        void begin(Instant from, @Nullable Instant to) {
            end(from);
            if (to != null && from.isBefore(to)) {
                spans.add(new Span(from, to));
            }
        }

        void end(Instant at) {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).covers(at)) {
                Span ended = spans.remove(last);
                if (ended.from().isBefore(at)) {
                    spans.add(new Span(ended.from(), at));
                }
            }
        }
    }
}
