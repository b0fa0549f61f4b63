package org.ringround.console.inbox;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** What waits for a coordinator besides texts, only what they may see. */
final class InboxStore {

    static final int MOST = 50;

    /** A volunteer has been asked by then how it went, and asked again. */
    private static final Duration ASKED_FOR = Duration.ofHours(2);

    private static final List<String> KINDS =
            Stream.of(AlarmKind.values()).map(AlarmKind::word).toList();

    private static final Condition OPEN = ALARM.ACKNOWLEDGED_AT.isNull().and(ALARM.SETTLED_AT.isNull());

    private final Tx tx;
    private final Scope scope;

    InboxStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    List<Waiting.Review> listReviews() {
        return reviews(REVIEW.SETTLED_AT.isNull());
    }

    /** Settled or not; empty when there is none, or it is not theirs to see. */
    Optional<Waiting.Review> findReview(long id) {
        return reviews(REVIEW.ID.eq(id)).stream().findFirst();
    }

    /** A number belongs to the areas of its requests. */
    private List<Waiting.Review> reviews(Condition which) {
        Condition theirs = DSL.exists(DSL.selectOne()
                .from(REQUEST)
                .where(REQUEST.NUMBER.eq(REVIEW.NUMBER))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID)));
        Condition nobodys = DSL.notExists(DSL.selectOne().from(REQUEST).where(REQUEST.NUMBER.eq(REVIEW.NUMBER)));
        return tx.sql()
                .selectFrom(REVIEW)
                .where(which)
                .and(theirs.or(nobodys))
                .orderBy(REVIEW.SINCE, REVIEW.ID)
                .limit(MOST)
                .fetch(row -> new Waiting.Review(
                        row.getId(),
                        new PhoneNumber(row.getNumber()),
                        row.getWhy().equals("flood"),
                        row.getSince()));
    }

    /** Those that are open and of a kind that this server knows. */
    List<Waiting.Alarm> listAlarms() {
        return tx.sql()
                .selectFrom(ALARM)
                .where(OPEN)
                .and(ALARM.KIND.in(KINDS))
                .and(AreaStore.seen(scope, ALARM.AREA_ID))
                .orderBy(ALARM.NUMBER)
                .limit(MOST)
                .fetch(row -> new Waiting.Alarm(
                        row.getNumber(),
                        AlarmKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                        row.getMatter(),
                        particulars(row.getParticulars()),
                        row.getRaisedAt()));
    }

    /** Whether it is theirs to see, open or not. */
    boolean seesAlarm(long number) {
        return tx.sql()
                .fetchExists(
                        ALARM,
                        ALARM.NUMBER.eq(number).and(ALARM.KIND.in(KINDS)).and(AreaStore.seen(scope, ALARM.AREA_ID)));
    }

    private static Map<String, String> particulars(JSONB stored) {
        Map<String, String> particulars = new HashMap<>();
        Map<?, ?> read = Json.read(stored, Map.class);
        read.forEach((name, value) -> particulars.put(String.valueOf(name), String.valueOf(value)));
        return particulars;
    }

    /** Calls that ended a while ago, whose volunteer still has the request and has not said how it went. */
    List<Waiting.Missing> listMissing(Instant now) {
        return tx.sql()
                .select(REQUEST.REFERENCE, PERSON.NAME, DSL.max(OFFER.ENDED_AT))
                .from(REQUEST)
                .join(SEARCH)
                .on(SEARCH.REFERENCE.eq(REQUEST.REFERENCE))
                .join(OFFER)
                .on(OFFER.SEARCH_ID.eq(SEARCH.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(OFFER.VOLUNTEER_ID))
                .where(REQUEST.STATUS.eq("claimed"))
                .and(REQUEST.VOLUNTEER_ID.eq(OFFER.VOLUNTEER_ID))
                .and(OFFER.TAKEN_AT.isNotNull())
                .and(OFFER.OUTCOME.isNull())
                .and(OFFER.ASKED.gt(0))
                .and(OFFER.ENDED_AT.lt(now.minus(ASKED_FOR)))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .groupBy(REQUEST.REFERENCE, PERSON.NAME)
                .orderBy(DSL.max(OFFER.ENDED_AT), REQUEST.REFERENCE)
                .limit(MOST)
                .fetch(row -> new Waiting.Missing(row.value1(), row.value2(), row.value3()));
    }

    List<Waiting.Escalation> listEscalations() {
        return tx.sql()
                .select(ESCALATION.REFERENCE, ESCALATION.BEGAN_AT, ESCALATION.HELD_AT, PERSON.ID, PERSON.NAME)
                .from(ESCALATION)
                .join(PERSON)
                .on(PERSON.ID.eq(ESCALATION.RESIDENT_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ESCALATION.RESIDENT_ID))
                .where(ESCALATION.CLOSED_AT.isNull())
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(ESCALATION.BEGAN_AT, ESCALATION.REFERENCE)
                .limit(MOST)
                .fetch(row -> new Waiting.Escalation(
                        row.value1(), new Waiting.Who(row.value4(), row.value5()), row.value2(), row.value3() != null));
    }

    /** Active volunteers who asked for no texts. */
    List<Waiting.OptOut> listOptOuts() {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, TEXT_STOP.SINCE)
                .from(TEXT_STOP)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PHONE.eq(TEXT_STOP.NUMBER))
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(PERSON.ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID))))
                .orderBy(TEXT_STOP.SINCE.desc(), PERSON.ID)
                .limit(MOST)
                .fetch(row -> new Waiting.OptOut(new Waiting.Who(row.value1(), row.value2()), row.value3()));
    }
}
