package org.ringround.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The phone network, outward. Each method sends exactly one request and never repeats it by itself; what can be asked again
 * without harm is for the caller to ask again.
 */
public interface Telephony {

    /**
     * Rings a number from the central number; the leg's id comes back in everything the network tells of it.
     *
     * @param kind the conversation that the leg belongs to, as its doors name it: {@code offers}
     * @return the network's id of the call
     * @throws TelephonyRefused it was not placed
     * @throws TelephonyUnreachable whether it was placed is told by {@link TelephonyUnreachable#isUnknown}
     */
    String place(PhoneNumber to, String kind, UUID leg, Duration ring);

    /** Ends a call that is queued or ringing; refused when it is not any more. */
    void cancel(String sid);

    /** Ends a call wherever it is. */
    void hangUp(String sid);

    /** Makes a live leg ask at once what it hears now ({@link CallEvent.Lost}). */
    void askAgain(String sid, String kind, UUID leg);

    /** How a call stands; empty when the network does not know it. */
    Optional<CallSeen> find(String sid);

    /** Calls from us to that number that were created at or after that time, newest first. The list may lag. */
    List<CallSeen> list(PhoneNumber to, Instant since);

    /**
     * All calls of the account that were created at or after that time, in any order, as many requests as there are pages.
     * The list may lag, and a call that never got as far as starting may be missing.
     */
    List<CallListed> listCalls(Instant since);

    /** The legs that were dialled from that call, in any order. The list may lag. */
    List<CallListed> listDialled(String parent);

    /** All recordings of the account that were made at or after that time, as many requests as there are pages. */
    List<RecordingListed> listRecordings(Instant since);

    /** Texts to our numbers that the network got at or after that time, oldest first, as many requests as there are pages. */
    List<TextListed> listTexts(Instant since);

    /** Sends a text from the text number; returns the network's id. */
    String text(PhoneNumber to, String body);

    /** A recording as MP3; empty while it is not ready or when it is gone. */
    Optional<byte[]> recording(String sid);

    /** Deletes a recording at the network; one already gone is no error. */
    void deleteRecording(String sid);

    /** Deletes an empty queue at the network; one already gone is no error. */
    void deleteQueue(String sid);

    /**
     * A call as the network sees it, by the network's own clock.
     *
     * @param ended null while it lasts, or when the network does not tell
     */
    record CallSeen(
            String sid,
            CallStatus status,
            Instant created,
            @Nullable Instant ended) {

        public CallSeen(String sid, CallStatus status, Instant created) {
            this(sid, status, created, null);
        }

        /** From its creation to its end; empty while that is not known. */
        public Optional<Duration> lasted() {
            return Optional.ofNullable(ended)
                    .map(end -> Duration.between(created, end))
                    .filter(length -> !length.isNegative());
        }
    }

    /** Who made a call. */
    enum Way {
        /** Somebody rang one of our numbers. */
        IN,
        /** We asked for it. */
        OUT,
        /** A leg dialled from another call. */
        DIALLED
    }

    /**
     * A call as the network lists it.
     *
     * @param parent the call from which it was dialled, null when it was not
     * @param ended null while it goes on
     * @param talked how long it lasted after it was answered, null when the network does not tell
     */
    record CallListed(
            String sid,
            Way way,
            Incoming who,
            CallStatus status,
            Instant created,
            @Nullable Instant ended,
            @Nullable String parent,
            @Nullable Duration talked) {}

    /**
     * A recording as the network lists it.
     *
     * @param ready its sound can be fetched
     */
    record RecordingListed(String sid, String call, Instant created, Duration length, boolean ready) {}

    /**
     * A text to one of our numbers as the network lists it.
     *
     * @param said when the network got it, in whole seconds
     */
    record TextListed(IncomingText text, Instant said) {}
}
