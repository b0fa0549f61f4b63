package org.ringround.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happens to a leg: what the phone network tells of it, and what a room of ours adds. */
public sealed interface CallEvent {

    /** What happens inside the house. */
    non-sealed interface Inner extends CallEvent {}

    /** Somebody or something picked up, and the leg asks what to say. */
    record Answered() implements CallEvent {}

    /** Keys were pressed: digits, {@code *} and {@code #}, at least one. A key that ends the entry is not among them. */
    record Keyed(String keys) implements CallEvent {}

    /** We listened for keys and none came. */
    record Silent() implements CallEvent {}

    /**
     * A recording ended. Its length is of sound, to the second.
     *
     * @param sid the recording's SID, null when the network did not say
     * @param hungUp whether it ended because the speaker hung up
     */
    record Recorded(@Nullable String sid, Duration length, boolean hungUp) implements CallEvent {}

    /** The caller is out of the queue: let out, or bridged and the bridge is over, or refused by the queue. */
    record LeftQueue(QueueResult result, boolean hungUp) implements CallEvent {}

    /**
     * A leg that was to be bridged goes on.
     *
     * @param bridged whether two people were really connected
     * @param hungUp whether this leg itself has hung up; then nothing said to it is heard
     * @param dialled the network's id of the leg that was dialled, null when it did not tell
     * @param talked how long that leg lasted after it was answered, null when it did not tell
     */
    record BridgeEnded(
            boolean bridged,
            boolean hungUp,
            @Nullable String dialled,
            @Nullable Duration talked) implements CallEvent {

        public BridgeEnded(boolean bridged, boolean hungUp) {
            this(bridged, hungUp, null);
        }

        public BridgeEnded(boolean bridged, boolean hungUp, @Nullable String dialled) {
            this(bridged, hungUp, dialled, null);
        }

        /** Whether it lasted less than that, as far as anybody told. */
        public boolean isShorterThan(Duration time) {
            return talked != null && talked.compareTo(time) < 0;
        }
    }

    /** The network's word on how the leg stands, unasked or when we looked. */
    record Progress(CallStatus status) implements CallEvent {}

    /** The leg asks again what to say, because something went wrong on its way. */
    record Lost() implements CallEvent {}

    /** How a stay in the queue ended. */
    enum QueueResult {
        BRIDGED,
        LEFT,
        HUNG_UP,
        FAILED
    }
}
