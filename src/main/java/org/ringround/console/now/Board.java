package org.ringround.console.now;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the board shows at one moment. */
public record Board(
        Instant at,
        Calls calls,
        First<CallLine> ours,
        Duty duty,
        First<RequestLine> requests,
        RoundToday round,
        First<Concern> concerns) {

    /**
     * Those who ring us.
     *
     * @param longest since when the one who waits longest waits, null when nobody does
     */
    public record Calls(
            First<CallLine> lines,
            int talking,
            int waiting,
            @Nullable Instant longest) {}

    /** @param on how many are on duty and not paused */
    public record Duty(First<DutyLine> lines, int on) {}

    /** What it tells, whenever that was: of two boards with equal contents the later one tells nothing new. */
    Object content() {
        return List.of(calls, ours, duty, requests, round, concerns);
    }

    /** All who talk: those who rang us, and those whom we rang. */
    public int talking() {
        return calls.talking()
                + (int) ours.rows().stream()
                        .filter(line -> line.stage() == Stage.TALKING)
                        .count();
    }

    /** What waits for somebody: callers, and whatever needs a human. */
    public int waits() {
        return calls.waiting() + concerns.all();
    }

    /** Those who rang us, then those whom we rang. */
    public List<CallLine> inProgress() {
        return Stream.concat(calls.lines().rows().stream(), ours.rows().stream())
                .toList();
    }

    /** How many calls there are besides. */
    public First<CallLine> moreInProgress() {
        return new First<>(List.of(), calls.lines().more() + ours.more());
    }
}
