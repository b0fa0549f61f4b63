package org.ringround.console.rounds;

import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.escalation.EscalationDesk.Done;
import org.ringround.http.Response;

/** One escalation: somebody says that they have it, and only a human closes it, with a reason. */
final class EscalationPage {

    private static final int LONGEST_REASON = 300;

    private final RoundDesk desk;

    EscalationPage(RoundDesk desk) {
        this.desk = desk;
    }

    Optional<Response> show(Visit visit) {
        return find(visit).map(facts -> page(visit, facts, Entry.blank(visit.say())));
    }

    Optional<Response> have(Visit visit) {
        return find(visit).map(facts -> {
            Done done = desk.escalations()
                    .have(visit.tx(), facts.reference(), visit.who().account(), visit.now());
            if (done == Done.YES) {
                audit(visit, Act.TOOK, facts);
            }
            return back(visit, facts, told(done, "have"));
        });
    }

    Optional<Response> close(Visit visit) {
        return find(visit).map(facts -> {
            Entry entry = visit.entry();
            Optional<String> reason = entry.required("reason", LONGEST_REASON);
            if (reason.isEmpty()) {
                return page(visit, facts, entry);
            }
            Done done = desk.escalations()
                    .close(visit.tx(), facts.reference(), visit.who().account(), reason.get(), visit.now());
            if (done == Done.YES) {
                audit(visit, Act.CLOSED, facts);
            }
            return back(visit, facts, told(done, "closed"));
        });
    }

    private static String told(Done done, String yes) {
        return switch (done) {
            case YES -> yes;
            case ANOTHERS -> "anothers";
            case CLOSED -> "closed-before";
        };
    }

    private static Optional<EscalationFacts> find(Visit visit) {
        return new EscalationFactsStore(visit.tx(), visit.scope())
                .find(visit.id("reference"), visit.who().account());
    }

    private static Response page(Visit visit, EscalationFacts facts, Entry entry) {
        var store = new EscalationFactsStore(visit.tx(), visit.scope());
        audit(visit, Act.LOOKED, facts);
        var page = new EscalationView(
                visit.frame(),
                facts,
                store.resident(facts.resident()),
                store.contacts(facts.resident()),
                new LadderStore(visit.tx()).list(facts.reference()),
                entry);
        return Html.lively(entry.isRight() ? 200 : 422, new StaticTemplates().roundsEscalation(page));
    }

    private static void audit(Visit visit, Act act, EscalationFacts facts) {
        Audit.write(visit.tx(), visit.who(), act, facts.resident(), facts.reference(), visit.now());
    }

    private static Response back(Visit visit, EscalationFacts facts, String told) {
        return Html.seeOther(
                visit.frame().root() + "/rounds/escalations/" + facts.reference() + "?told=rounds." + told);
    }
}
