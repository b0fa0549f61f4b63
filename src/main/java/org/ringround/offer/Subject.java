package org.ringround.offer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.request.Outcome;
import org.ringround.telephony.PhoneNumber;

/**
 * The matter for which volunteers are rung, as far as an offer needs to know it. All methods run in the offer's own
 * transaction, after {@link #lock}.
 */
public interface Subject {

    /** The kind of these matters, as searches name it. */
    String kind();

    /** What whoever is rung about it is asked to do. */
    Mission mission();

    /** Holds the matter. Always the first lock that is taken, so that no two transactions wait for each other. */
    void lock(Tx tx, UUID subject);

    /** A volunteer has pressed 1 and is the only one to do so. */
    Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now);

    /** The search is over and nobody took it. */
    void nobody(Tx tx, UUID subject, UUID search, Instant now);

    /**
     * The volunteer's leg is not with the caller, or not any more. Returns the queue in which the caller still waits for
     * them; empty when they do not.
     */
    Optional<String> left(Tx tx, UUID subject, UUID offer, Instant now);

    /** The number on which the caller can be rung back; empty when there is none, or it must not be rung. */
    Optional<PhoneNumber> findNumber(Tx tx, UUID subject);

    /** The volunteer rang the caller, who did not answer. */
    default void notReached(Tx tx, UUID subject, long volunteer, Instant now) {}

    /** The volunteer has rung the caller back, and they have spoken. */
    void reached(Tx tx, UUID subject, long volunteer, Instant now);

    /** Whether that volunteer still has it, and nobody has said how it went. */
    boolean awaitsOutcome(Tx tx, UUID subject, long volunteer);

    /**
     * What the volunteer says of it afterwards.
     *
     * @param due by when they will ring back, null for other outcomes
     */
    void settled(Tx tx, UUID subject, long volunteer, Outcome outcome, @Nullable Instant due, Instant now);

    /** What came of pressing 1. */
    sealed interface Taking {

        /** Go to the caller who waits in that queue. */
        record Connect(String queue) implements Taking {}

        /** It is theirs, but the caller had gone. */
        record Gone() implements Taking {}

        /** Hear this, and be connected with the number that {@link Subject#findNumber} names. */
        record Ring(News news) implements Taking {}

        /** Hear this; whether to ring is theirs to decide. */
        record Know(News news) implements Taking {}

        /** It is not to be had any more. */
        record TooLate() implements Taking {}
    }
}
