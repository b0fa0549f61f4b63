package org.ringround.console.now;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** The page of the board, and the board alone, by which the page becomes new. */
final class NowPage {

    private final NowBoard board;
    private final Looks looks = new Looks();

    NowPage(NowBoard board) {
        this.board = board;
    }

    Optional<Response> page(Visit visit) {
        boolean begins = new BeginningStore(visit.tx()).isAtItsBeginning();
        return Optional.of(Html.lively(200, new StaticTemplates().nowPage(view(visit), begins)));
    }

    Optional<Response> fragment(Visit visit) {
        return Optional.of(Html.lively(200, new StaticTemplates().nowBoard(view(visit))));
    }

    /** The board that others see as well. */
    Response fragment(Visit visit, SharedBoard shared) {
        look(visit, shared.seen());
        return shared.answer(visit.frame());
    }

    private NowView view(Visit visit) {
        Board now = board.read(visit.tx(), visit.scope(), visit.now());
        look(visit, Seen.on(now));
        return new NowView(visit.frame(), now);
    }

    private void look(Visit visit, Set<Seen> shown) {
        Set<Seen> fresh = looks.fresh(visit.who().session(), shown, visit.now());
        List<Long> people =
                fresh.stream().map(Seen::person).filter(Objects::nonNull).toList();
        List<Long> references =
                fresh.stream().map(Seen::reference).filter(Objects::nonNull).toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, references, visit.now());
    }
}
