package org.ringround.console.requests;

import java.util.Map;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.request.NoteStore;
import org.ringround.request.NoteStore.Written;

/** Saves what a coordinator writes about a request: by a button, and while they type. */
final class NoteDoor {

    /** What the script says of itself: it wants no page. */
    private static final String QUIET = "quiet";

    private final RequestPage page;

    NoteDoor(RequestPage page) {
        this.page = page;
    }

    Optional<Response> write(Visit visit) {
        return page.find(visit).map(facts -> {
            Entry entry = page.entry(visit, facts, visit.request().form());
            String body = entry.text("note", NoteStore.LONGEST).orElse("").replace("\0", "");
            boolean quiet = visit.request().field(QUIET).isPresent();
            if (!entry.isRight()) {
                return quiet ? Html.other(422, "", new byte[0], Map.of()) : page.page(visit, facts, 422, entry);
            }
            Written written = new NoteStore(visit.tx())
                    .write(facts.reference(), visit.who().account(), body, visit.now());
            if (written == Written.ANEW) {
                Audit.write(visit.tx(), visit.who(), Act.CHANGED, facts.person(), facts.reference(), visit.now());
            }
            return quiet
                    ? Html.other(204, "", new byte[0], Map.of())
                    : Html.seeOther(visit.frame().root() + "/requests/" + facts.reference() + "?told=requests.noted");
        });
    }
}
