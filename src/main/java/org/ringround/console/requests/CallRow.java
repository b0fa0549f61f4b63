package org.ringround.console.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;

/**
 * One call in a list: somebody who rang us, somebody whom we rang about a request, or a call of the rounds.
 *
 * @param kind the word of the table: {@code help}, {@code callback}, {@code checkin}
 * @param ending null while it goes on
 * @param area its name, null: of none
 * @param who the person, null when nobody knows, or any more
 * @param volunteer the name of whoever took it
 */
public record CallRow(
        UUID id,
        Instant at,
        boolean inbound,
        String kind,
        @Nullable String ending,
        @Nullable String area,
        RequestRow.@Nullable Who who,
        @Nullable String volunteer,
        @Nullable Long reference,
        Times times) {

    /** How long; null where it did not come to that. */
    public record Times(@Nullable Duration waited, @Nullable Duration talked) {}

    /** One row in words. */
    public record Line(
            String id,
            String when,
            String kind,
            String ending,
            String area,
            String who,
            String volunteer,
            @Nullable Long reference,
            String waited,
            String talked) {}

    static Line line(Spoken say, CallRow row) {
        return new Line(
                row.id().toString(),
                say.moment(row.at()),
                say.say(CallWords.kind(row.kind())),
                say.say(CallWords.ending(row.ending())),
                row.area() == null ? "" : row.area(),
                row.who() == null ? "" : row.who().name(),
                row.volunteer() == null ? "" : row.volunteer(),
                row.reference(),
                row.times().waited() == null ? "" : Ages.clock(row.times().waited()),
                row.times().talked() == null ? "" : Ages.clock(row.times().talked()));
    }
}
