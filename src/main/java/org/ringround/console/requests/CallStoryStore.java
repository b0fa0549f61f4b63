package org.ringround.console.requests;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.CALL_EVENT;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.SEARCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.CallRecord;
import org.ringround.db.generated.tables.records.OutcallRecord;
import org.ringround.db.generated.tables.records.RingOutRecord;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** The story of one call, only of one that somebody may see. */
final class CallStoryStore {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_RINGS = 100;

    private final Tx tx;
    private final CallListStore list;

    CallStoryStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.list = new CallListStore(tx, scope);
    }

    /** Whichever kind of call that is; empty when there is none, or it is not theirs to see. */
    Optional<CallFacts> find(UUID id) {
        return list.findInbound(id)
                .map(this::inbound)
                .or(() -> list.findRingOut(id).map(this::ringOut))
                .or(() -> list.findOutcall(id).map(this::outcall));
    }

    private CallFacts inbound(CallRow row) {
        CallRecord call = tx.sql().fetchSingle(CALL, CALL.ID.eq(row.id()));
        return new CallFacts(
                row,
                call.getEndedAt(),
                number(call.getNumber()),
                call.getAnonymousAt() != null,
                events(row.id()),
                rings(row.id()),
                legs(DIALLED_LEG.OFFER_ID.in(offers(row.id()))),
                messages(row.id()));
    }

    private CallFacts ringOut(CallRow row) {
        RingOutRecord ringOut = tx.sql().fetchSingle(RING_OUT, RING_OUT.ID.eq(row.id()));
        var request = tx.sql().fetchSingle(REQUEST, REQUEST.REFERENCE.eq(ringOut.getReference()));
        return new CallFacts(
                row,
                ringOut.getEndedAt(),
                number(request.getNumber()),
                request.getAnonymousAt() != null,
                List.of(),
                rings(row.id()),
                legs(DIALLED_LEG.OFFER_ID.in(offers(row.id()))),
                List.of());
    }

    /** One that went on as a caller's has that call's story as well. */
    private CallFacts outcall(CallRow row) {
        OutcallRecord outcall = tx.sql().fetchSingle(OUTCALL, OUTCALL.ID.eq(row.id()));
        String sid = outcall.getSid();
        Optional<UUID> onward = sid == null
                ? Optional.empty()
                : tx.sql().select(CALL.ID).from(CALL).where(CALL.SID.eq(sid)).fetchOptional(CALL.ID);
        boolean anonymous = outcall.getAnonymousAt() != null;
        var first = new CallFacts.Ring(
                row.volunteer() != null
                        ? row.volunteer()
                        : row.who() == null ? "" : row.who().name(),
                outcall.getCreatedAt(),
                outcall.getRungAt(),
                outcall.getAnsweredAt(),
                outcall.getConnectedAt(),
                null,
                outcall.getEndedAt(),
                outcall.getEnding(),
                null);
        var rings = new ArrayList<CallFacts.Ring>();
        rings.add(first);
        onward.ifPresent(call -> rings.addAll(rings(call)));
        return new CallFacts(
                row,
                outcall.getEndedAt(),
                number(outcall.getNumber()),
                anonymous,
                onward.map(this::events).orElse(List.of()),
                rings,
                legs(DIALLED_LEG.OUTCALL_ID.eq(row.id())),
                onward.map(this::messages).orElse(List.of()));
    }

    private List<CallFacts.Event> events(UUID call) {
        return tx.sql()
                .selectFrom(CALL_EVENT)
                .where(CALL_EVENT.CALL_ID.eq(call))
                .orderBy(CALL_EVENT.ID)
                .limit(MOST_EVENTS)
                .fetch(row -> new CallFacts.Event(row.getAt(), row.getEvent(), row.getState()));
    }

    private List<UUID> offers(UUID subject) {
        return tx.sql()
                .select(OFFER.ID)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .where(SEARCH.SUBJECT.eq(subject))
                .orderBy(OFFER.CREATED_AT, OFFER.ID)
                .limit(MOST_RINGS)
                .fetch(OFFER.ID);
    }

    private List<CallFacts.Ring> rings(UUID subject) {
        return tx.sql()
                .select(OFFER.fields())
                .select(PERSON.NAME)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(OFFER.VOLUNTEER_ID))
                .where(SEARCH.SUBJECT.eq(subject))
                .orderBy(OFFER.CREATED_AT, OFFER.ID)
                .limit(MOST_RINGS)
                .fetch(row -> new CallFacts.Ring(
                        row.get(PERSON.NAME),
                        row.get(OFFER.CREATED_AT),
                        row.get(OFFER.PLACED_AT),
                        row.get(OFFER.ANSWERED_AT),
                        row.get(OFFER.TAKEN_AT),
                        row.get(OFFER.LEFT_AT),
                        row.get(OFFER.ENDED_AT),
                        row.get(OFFER.ENDING),
                        row.get(OFFER.OUTCOME)));
    }

    private List<CallFacts.Leg> legs(Condition which) {
        return tx.sql()
                .selectFrom(DIALLED_LEG)
                .where(which)
                .orderBy(DIALLED_LEG.CREATED_AT)
                .limit(MOST_RINGS)
                .fetch(row -> new CallFacts.Leg(row.getCreatedAt(), row.getEndedAt(), row.getEnding()));
    }

    private List<CallFacts.Message> messages(UUID call) {
        return tx.sql()
                .selectFrom(MESSAGE)
                .where(MESSAGE.CALL_ID.eq(call))
                .orderBy(MESSAGE.LEFT_AT)
                .limit(MOST_RINGS)
                .fetch(row -> new CallFacts.Message(row.getLeftAt(), row.getSeconds()));
    }

    private static @Nullable PhoneNumber number(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164);
    }
}
