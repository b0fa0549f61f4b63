package org.ringround.console.now;

import java.util.Map;
import java.util.Optional;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** The page of the board, and the board alone, for whoever is not shown it live. */
final class NowPage {

    private final NowBoard board;
    private final Looks looks;

    NowPage(NowBoard board, Looks looks) {
        this.board = board;
        this.looks = looks;
    }

    Optional<Response> page(Visit visit) {
        boolean begins = new BeginningStore(visit.tx()).isAtItsBeginning();
        return Optional.of(Html.lively(200, new StaticTemplates().nowPage(visit.frame(), view(visit), begins)));
    }

    Optional<Response> fragment(Visit visit) {
        return Optional.of(Html.lively(200, new StaticTemplates().nowBoard(view(visit))));
    }

    private NowView view(Visit visit) {
        Board now = board.read(visit.tx(), visit.scope(), visit.now());
        looks.look(visit.tx(), Map.of(visit.who(), Seen.on(now)), visit.now());
        return new NowView(visit.say(), visit.frame().rules(), now);
    }
}
