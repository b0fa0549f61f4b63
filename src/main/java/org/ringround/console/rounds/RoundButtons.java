package org.ringround.console.rounds;

import java.time.LocalDate;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.round.Round;
import org.ringround.round.RoundStore;

/** The buttons on the page of a round. Each may be pressed twice; the other way round is a button too. */
final class RoundButtons {

    private final RoundDesk desk;
    private final RoundPage page;

    RoundButtons(RoundDesk desk, RoundPage page) {
        this.desk = desk;
        this.page = page;
    }

    Optional<Response> resume(Visit visit) {
        return done(visit, Act.RESUMED, "resumed", id -> desk.changes().resume(visit.tx(), id, visit.now()));
    }

    Optional<Response> end(Visit visit) {
        return done(visit, Act.CLOSED, "ended", id -> desk.changes().end(visit.tx(), id, visit.now()));
    }

    Optional<Response> restart(Visit visit) {
        return done(visit, Act.REOPENED, "restarted", id -> desk.changes().restart(visit.tx(), id, visit.now()));
    }

    Optional<Response> withdraw(Visit visit) {
        return done(visit, Act.CHANGED, "withdrawn", id -> desk.changes().agree(visit.tx(), id, null, visit.now()));
    }

    Optional<Response> agree(Visit visit) {
        Entry entry = visit.entry();
        Optional<LocalDate> on = entry.required("agreed_on", 30).flatMap(any -> entry.date("agreed_on"));
        return on.isEmpty()
                ? page.show(visit, entry)
                : done(visit, Act.CHANGED, "agreed", id -> desk.changes().agree(visit.tx(), id, on.get(), visit.now()));
    }

    /** What is done to the round of that id. */
    private interface Doing {

        void to(long id);
    }

    /** @param told the words by which it is told */
    private static Optional<Response> done(Visit visit, Act act, String told, Doing doing) {
        Optional<Round> round = new RoundStore(visit.tx()).find(visit.id("id"), visit.scope());
        return round.map(one -> {
            doing.to(one.id());
            Audit.write(visit.tx(), visit.who(), act, one.resident(), null, visit.now());
            return Html.seeOther(visit.frame().root() + "/rounds/" + one.id() + "?told=rounds." + told);
        });
    }
}
