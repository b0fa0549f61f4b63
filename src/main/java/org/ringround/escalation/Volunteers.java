package org.ringround.escalation;

import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.offer.Wanted;
import org.ringround.request.Matter;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Volunteers on duty are asked to ring a resident from whom nobody could hear. */
final class Volunteers {

    private static final Logger LOG = LoggerFactory.getLogger(Volunteers.class);

    private final EscalationParts parts;

    Volunteers(EscalationParts parts) {
        this.parts = parts;
    }

    /** Where nobody on duty speaks the resident's language, whoever speaks another of ours is better than nobody. */
    void ask(Tx tx, Escalation at, Request request, Instant now) {
        new EscalationStore(tx).asked(at.id(), now);
        Matter matter = request.matter();
        var who = new Wanted.Who(
                matter.area(), matter.language(), matter.need(), matter.number(), matter.resident(), false, 1);
        Beginning beginning = begin(tx, at, who);
        if (beginning instanceof Beginning.NobodySpeaks speaks) {
            beginning = begin(tx, at, who.speaking(speaks.other()));
        }
        if (!(beginning instanceof Beginning.Begun)) {
            LOG.info("Nobody on duty can be asked about escalation {}", at.reference());
            new EscalationStore(tx).lookInOver(at.id(), now);
        }
    }

    private Beginning begin(Tx tx, Escalation at, Wanted.Who who) {
        return parts.searches()
                .begin(tx, new Wanted(LookInMatter.KIND, at.id(), at.reference(), who, Group.ON_DUTY, null));
    }

    /** Nothing more is expected from them: phones that still ring, stop. */
    void leave(Tx tx, Escalation at, Instant now) {
        new EscalationStore(tx).lookInOver(at.id(), now);
        parts.searches().over(tx, at.id());
    }

    /** Whether a volunteer still has the request although nothing more is expected of their call, which found nobody. */
    static boolean isUnanswered(Escalation at, Request request) {
        Escalation.LookIn call = at.lookIn();
        boolean inVain = call.overAt() != null && call.spokenAt() == null;
        return call.taken() != null
                && inVain
                && !at.isHeld()
                && request.isHeldBy(call.taken().by());
    }

    void takeBack(Tx tx, Escalation at, Instant now) {
        var requests = new RequestStore(tx);
        requests.save(requests.lock(at.reference()).dropped(), "not reached", "system", now);
    }

    /** Whether somebody is on the phone about it, or waits there: the resident, who rings us, or a volunteer who took it. */
    boolean isOnTheLine(Tx tx, Escalation at) {
        Optional<?> asked = parts.searches().findSubject(tx, LookInMatter.KIND, at.reference());
        return asked.isEmpty() && parts.searches().isUnderWay(tx, at.reference());
    }
}
