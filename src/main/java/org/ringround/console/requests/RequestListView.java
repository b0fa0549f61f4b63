package org.ringround.console.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;
import org.ringround.words.RequestsLabel;

/**
 * The list of requests.
 *
 * @param first whether it begins with the newest
 * @param board the area of which there is a text for the chat group, null when none was chosen
 */
public record RequestListView(
        Frame frame,
        Here here,
        boolean first,
        Entry filter,
        Choices choices,
        Listing<Line> list,
        @Nullable Long board) {

    /** What can be chosen in the filter. */
    public record Choices(
            List<Choice> statuses,
            List<Choice> areas,
            List<Choice> needs,
            List<Choice> languages,
            List<Choice> promised,
            List<Choice> reasons,
            List<Choice> volunteers) {}

    /**
     * One row in words.
     *
     * @param due by when they are to be rung, null when nothing is promised
     */
    public record Line(
            long reference,
            String age,
            String need,
            String area,
            String language,
            String who,
            String volunteer,
            RequestsLabel status,
            String colour,
            boolean urgent,
            @Nullable String due,
            boolean overdue) {}

    static Line line(Frame frame, RequestRow row, Instant now) {
        var say = frame.say();
        Instant due = row.stand().closedAt() == null ? row.stand().dueAt() : null;
        return new Line(
                row.reference(),
                Ages.between(say, row.openedAt(), now),
                Told.need(say, row.what().need()),
                Told.area(say, row.what().area()),
                say.nameOf(row.what().language()),
                row.who() == null ? "" : row.who().name(),
                row.volunteer() == null ? "" : row.volunteer(),
                Told.of(row.stand().status()),
                Told.colour(row.stand().status()),
                row.stand().urgent(),
                due == null ? null : say.moment(due),
                row.stand().isOverdue(now));
    }
}
