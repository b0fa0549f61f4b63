package org.ringround.console.people;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.ringround.console.people.Linked.OfCall;
import org.ringround.console.people.Linked.OfRequest;
import org.ringround.console.people.Linked.OfRound;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.request.Status;
import org.ringround.round.RoundKind;

/** What a person has to do with, as far as somebody may see it. */
final class LinkedStore {

    private final Tx tx;
    private final Scope scope;

    LinkedStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    Linked get(Person person) {
        boolean resident = person.resident() != null;
        boolean volunteer = person.volunteer() != null;
        long id = person.id();
        return new Linked(
                resident ? requests(REQUEST.RESIDENT_ID.eq(id)) : List.of(),
                volunteer ? requests(REQUEST.VOLUNTEER_ID.eq(id)) : List.of(),
                calls(id, resident, volunteer),
                resident ? rounds(ROUND.RESIDENT_ID.eq(id)) : List.of(),
                volunteer
                        ? rounds(ROUND.ID.in(DSL.select(ROUND_VOLUNTEER.ROUND_ID)
                                .from(ROUND_VOLUNTEER)
                                .where(ROUND_VOLUNTEER.VOLUNTEER_ID.eq(id))))
                        : List.of());
    }

    private List<OfRequest> requests(Condition theirs) {
        return tx.sql()
                .select(REQUEST.REFERENCE, REQUEST.OPENED_AT, REQUEST.NEED, REQUEST.STATUS)
                .from(REQUEST)
                .where(theirs)
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(REQUEST.REFERENCE.desc())
                .limit(Linked.MOST)
                .fetch(row ->
                        new OfRequest(row.value1(), row.value2(), Need.of(row.value3()), Status.of(row.value4())));
    }

    private List<OfCall> calls(long person, boolean asResident, boolean asVolunteer) {
        Condition theirs = asResident ? CALL.PERSON_ID.eq(person) : DSL.falseCondition();
        return tx.sql()
                .select(CALL.ID, CALL.STARTED_AT, CALL.ENDING)
                .from(CALL)
                .where(asVolunteer ? theirs.or(CALL.VOLUNTEER_ID.eq(person)) : theirs)
                .and(AreaStore.seen(scope, CALL.AREA_ID))
                .orderBy(CALL.STARTED_AT.desc(), CALL.ID)
                .limit(Linked.MOST)
                .fetch(row -> new OfCall(row.value1(), row.value2(), row.value3()));
    }

    private List<OfRound> rounds(Condition theirs) {
        return tx.sql()
                .select(ROUND.ID, ROUND.KIND, ROUND.LOCAL_TIME, PERSON.NAME)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(theirs)
                .and(ROUND.ENDED_AT.isNull())
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(ROUND.LOCAL_TIME, ROUND.ID)
                .limit(Linked.MOST)
                .fetch(row -> new OfRound(row.value1(), RoundKind.of(row.value2()), row.value3(), row.value4()));
    }
}
