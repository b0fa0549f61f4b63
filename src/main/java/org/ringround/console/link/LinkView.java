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
 */
public record LinkView(
        Spoken say,
        PageRules rules,
        String base,
        String name,
        @Nullable String notice,
        DutyView duty,
        List<Task> requests,
        List<Span> shifts) {

    /** A request with the messages that were left for it. */
    public record Task(Held held, List<LeftMessage> messages) {

        public String path() {
            return "/requests/" + held.reference();
        }
    }
}
