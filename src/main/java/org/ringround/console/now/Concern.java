package org.ringround.console.now;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;

/** Something that needs a human; each has its line in red. */
public sealed interface Concern {

    /** Since when. */
    Instant since();

    /** The request where it is seen to; null when it is elsewhere. */
    @Nullable
    Long reference();

    /** Unique among all that need a human. */
    String key();

    /** Somebody sees to it, and it is not over. */
    default boolean isInHand() {
        return false;
    }

    /** Somebody on the round could not be heard from. */
    record Unheard(Who who, Long reference, Instant since, boolean isInHand) implements Concern {
        @Override
        public String key() {
            return "unheard-" + reference;
        }
    }

    /** Somebody may be in danger, and nobody has the request. */
    record Urgent(Who who, Long reference, Instant since) implements Concern {
        @Override
        public String key() {
            return "urgent-" + reference;
        }
    }

    /** We promised to ring back by then, and have not. */
    record Overdue(Who who, Long reference, Instant since) implements Concern {
        @Override
        public String key() {
            return "overdue-" + reference;
        }
    }

    /** Texts that a person must read. */
    record Texts(int count, Instant since) implements Concern {
        @Override
        public @Nullable Long reference() {
            return null;
        }

        @Override
        public String key() {
            return "texts";
        }
    }

    /** An alarm that no coordinator has in hand. */
    record Alarmed(
            long number,
            AlarmKind kind,
            Map<String, String> particulars,
            @Nullable Long reference,
            Instant since) implements Concern {

        public Alarmed {
            particulars = Map.copyOf(particulars);
        }

        @Override
        public String key() {
            return "alarm-" + number;
        }
    }
}
