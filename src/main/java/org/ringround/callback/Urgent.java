package org.ringround.callback;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings coordinators about somebody who may be in danger, again and again until one of them has it. */
final class Urgent {

    static final String KIND = "urgent-matters";

    private static final Logger LOG = LoggerFactory.getLogger(Urgent.class);

    private final CallbackParts parts;

    Urgent(CallbackParts parts) {
        this.parts = parts;
    }

    /** They are rung at once, and told by text as well. Where they are rung about it already, it stays one matter. */
    void begin(Tx tx, Request request, Instant now) {
        var matters = new RingOutStore(tx);
        Optional<UUID> before = matters.findUnderWay(UrgentMatter.KIND, request.reference());
        UUID id = before.orElseGet(parts.ids());
        if (before.isEmpty()) {
            matters.insert(id, UrgentMatter.KIND, request.reference(), null, now);
        }
        String reference = String.valueOf(request.reference());
        parts.alarms()
                .raise(tx, AlarmKind.URGENT, reference, request.matter().area(), Map.of("reference", reference), now);
        parts.outbox().remind(tx, KIND, id, now);
    }

    /** May be called at any time and any number of times. */
    void due(UUID matter) {
        parts.db().run(tx -> {
            RingOut ringOut = new RingOutStore(tx).lock(matter);
            Request request = new RequestStore(tx).lock(ringOut.reference());
            if (!ringOut.isOver() && request.isOpenOrClaimed()) {
                ring(tx, matter, request);
            } else {
                new RingOutStore(tx).end(matter, "nobody", parts.now());
                parts.alarms().settle(tx, AlarmKind.URGENT, String.valueOf(request.reference()), parts.now());
            }
        });
    }

    private void ring(Tx tx, UUID matter, Request request) {
        Instant later = parts.now().plus(parts.rules().urgentAgain());
        parts.outbox().remind(tx, KIND, matter, later);
        Beginning beginning =
                parts.searches().begin(tx, Whom.wanted(UrgentMatter.KIND, matter, request, Group.URGENT, null));
        if (!(beginning instanceof Beginning.Begun)) {
            LOG.error("Request {} is urgent, and there is no coordinator who could be rung", request.reference());
        }
    }
}
