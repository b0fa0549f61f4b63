package org.ringround.console.people;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.request.Status;
import org.ringround.round.RoundKind;

/** What a person has to do with, the newest first, no more of each than fits a page. */
public record Linked(
        List<OfRequest> asked, List<OfRequest> helped, List<OfCall> calls, List<OfRound> rounds, List<OfRound> rings) {

    /** More than these are found in the sections that they belong to. */
    static final int MOST = 10;

    /** A request of theirs, or one that they help with. */
    public record OfRequest(long reference, Instant openedAt, Need need, Status status) {}

    /**
     * A call of theirs.
     *
     * @param ending null: it is still going on
     */
    public record OfCall(
            UUID id, Instant startedAt, @Nullable String ending) {}

    /** A round on which they are rung, or for which they ring. */
    public record OfRound(long id, RoundKind kind, LocalTime time, String resident) {}
}
