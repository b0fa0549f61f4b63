package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.routing.Candidate;
import org.ringround.routing.Plan;
import org.ringround.routing.Router;
import org.ringround.routing.Situation;
import org.ringround.telephony.Language;

/** Whom to ring first for a call from an area, as a search that begins has it decided: what is asked of the database, and the rule. */
public final class RoutingDecision {

    private RoutingDecision() {}

    /** Those who would be rung. */
    public static List<Long> of(Database db, long area, Instant now) {
        var who = new Wanted.Who(area, Language.ENGLISH, Need.SHOPPING, null, null, false, 1);
        UUID search = UUID.randomUUID();
        var wanted = new Wanted("call", UUID.randomUUID(), 0, who, null);
        return db.transact(tx -> {
            List<Candidate> candidates = new CandidateStore(tx)
                    .list(wanted, search, now).stream()
                            .map(one -> new Candidate(one.volunteer(), one.tier(), one.busy()))
                            .toList();
            var live = new OfferStore(tx).countLive(search);
            var situation = new Situation(
                    new AreaStore(tx).get(area).ring(),
                    null,
                    now,
                    now.plusSeconds(90),
                    Duration.ofSeconds(12),
                    0,
                    0,
                    null,
                    live.ringing(),
                    live.screening(),
                    candidates);
            return ((Plan.Ring) Router.plan(situation, now)).volunteers();
        });
    }
}
