package org.ringround.console.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.PageRules;
import org.ringround.console.Spoken;
import org.ringround.request.Held;
import org.ringround.request.LeftMessage;
import org.ringround.rota.Span;

/**
 * What the private page shows.
 *
 * @param base the page's own path, which the forms go below
 * @param name of the volunteer
 * @param notice what came of the last button, null when none was pressed
 * @param shifts the next ones, in order
 * @param calendar whether calendars may read their shifts
 * @param address for them, just made and never shown again; null: none was made now
 */
public record LinkView(
        Spoken say,
        PageRules rules,
        String base,
        String name,
        @Nullable String notice,
        DutyView duty,
        List<Task> requests,
        List<Span> shifts,
        boolean calendar,
        @Nullable String address) {

    LinkView with(String made) {
        return new LinkView(say, rules, base, name, notice, duty, requests, shifts, calendar, made);
    }

    /** A request with the messages that were left for it. */
    public record Task(Held held, List<LeftMessage> messages) {

        public String path() {
            return "/requests/" + held.reference();
        }
    }
}
