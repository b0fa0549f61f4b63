package org.ringround.watch;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.LINE;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.RECONCILED;
import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.ringround.call.CallDesk;
import org.ringround.db.Tx;
import org.ringround.offer.OfferDesk;
import org.ringround.outcall.OutCallDesk;
import org.ringround.telephony.PhoneNumber;

/** A picture of the tables for whoever compares them with the network. */
final class WatchStore {

    private static final String PLACE_CALL = "place_call";

    private final Tx tx;

    WatchStore(Tx tx) {
        this.tx = tx;
    }

    /** Up to when everything was compared; empty when nothing ever was. */
    Optional<Instant> findUpTo() {
        return tx.sql().selectFrom(RECONCILED).fetchOptional(RECONCILED.UP_TO);
    }

    /** False when there is a mark already, which stays. */
    boolean begin(Instant upTo) {
        return tx.sql()
                        .insertInto(RECONCILED)
                        .set(RECONCILED.UP_TO, upTo)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void comparedUpTo(Instant upTo) {
        tx.sql().update(RECONCILED).set(RECONCILED.UP_TO, upTo).execute();
    }

    /** Which of these calls we know. */
    Map<String, Known> known(Collection<String> sids) {
        var known = new HashMap<String, Known>();
        tx.sql()
                .select(INTENT.SID)
                .from(INTENT)
                .where(INTENT.SID.in(sids))
                .fetch(INTENT.SID)
                .forEach(sid -> known.put(sid, new Known.Placed()));
        tx.sql()
                .select(DIALLED_LEG.SID)
                .from(DIALLED_LEG)
                .where(DIALLED_LEG.SID.in(sids))
                .fetch(DIALLED_LEG.SID)
                .forEach(sid -> known.put(sid, new Known.Placed()));
        tx.sql()
                .select(OFFER.SID, OFFER.ID, OFFER.ENDED_AT)
                .from(OFFER)
                .where(OFFER.SID.in(sids))
                .forEach(row -> known.put(row.value1(), new Known.Leg(OfferDesk.KIND, row.value2(), row.value3())));
        tx.sql()
                .select(CALL.SID, CALL.ID, CALL.ENDED_AT)
                .from(CALL)
                .where(CALL.SID.in(sids))
                .forEach(row -> known.put(row.value1(), new Known.Leg(CallDesk.KIND, row.value2(), row.value3())));
        tx.sql()
                .select(OUTCALL.SID, OUTCALL.ID, OUTCALL.ENDED_AT)
                .from(OUTCALL)
                .where(OUTCALL.SID.in(sids))
                .forEach(row -> known.merge(
                        row.value1(),
                        new Known.Leg(OutCallDesk.KIND, row.value2(), row.value3()),
                        WatchStore::whoHearsNews));
        return known;
    }

    /** A leg of ours that went on as a caller's is both: its own desk hands the news on, as long as it lives. */
    private static Known whoHearsNews(Known there, Known ours) {
        boolean onlyTheCallerIsLeft = there instanceof Known.Leg caller
                && caller.endedAt() == null
                && ours instanceof Known.Leg leg
                && leg.endedAt() != null;
        return onlyTheCallerIsLeft ? there : ours;
    }

    /** The SIDs of our calls that began in that time, in and out. */
    List<String> listOurs(Instant from, Instant to) {
        var ours = new ArrayList<>(tx.sql()
                .select(CALL.SID)
                .from(CALL)
                .where(CALL.STARTED_AT.between(from, to))
                .fetch(CALL.SID));
        ours.addAll(tx.sql()
                .select(INTENT.SID)
                .from(INTENT)
                .where(INTENT.KIND.eq(PLACE_CALL))
                .and(INTENT.STATE.eq("placed"))
                .and(INTENT.PLACING_AT.between(from, to))
                .fetch(INTENT.SID));
        return ours;
    }

    /** When a call of ours began, in or out. */
    Optional<Instant> findBegan(String sid) {
        return tx.sql()
                .select(CALL.STARTED_AT)
                .from(CALL)
                .where(CALL.SID.eq(sid))
                .fetchOptional(CALL.STARTED_AT)
                .or(() -> tx.sql()
                        .select(INTENT.PLACING_AT)
                        .from(INTENT)
                        .where(INTENT.SID.eq(sid))
                        .limit(1)
                        .fetchOptional(INTENT.PLACING_AT));
    }

    /** The numbers to which the outbox looks for a call that may have been placed. */
    Set<String> listSought() {
        return new HashSet<>(tx.sql()
                .select(DSL.jsonbGetAttributeAsText(INTENT.ERRAND, "number"))
                .from(INTENT)
                .where(INTENT.KIND.eq(PLACE_CALL))
                .and(INTENT.STATE.in("placing", "unknown"))
                .fetch(row -> row.value1()));
    }

    Set<PhoneNumber> listLines() {
        return new HashSet<>(tx.sql().select(LINE.NUMBER).from(LINE).fetch(row -> new PhoneNumber(row.value1())));
    }

    /** Which of these recordings are messages of ours. */
    Map<String, Kept> kept(Collection<String> recordings) {
        return tx.sql()
                .selectFrom(MESSAGE)
                .where(MESSAGE.RECORDING_SID.in(recordings))
                .fetchMap(MESSAGE.RECORDING_SID, row -> new Kept(row.getCallId(), row.getFetchedAt()));
    }

    /** Which of these texts we know. */
    Set<String> knownTexts(Collection<String> sids) {
        return new HashSet<>(tx.sql()
                .select(TEXT_IN.SID)
                .from(TEXT_IN)
                .where(TEXT_IN.SID.in(sids))
                .fetch(TEXT_IN.SID));
    }
}
