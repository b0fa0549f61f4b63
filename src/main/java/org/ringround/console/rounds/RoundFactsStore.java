package org.ringround.console.rounds;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** Whom a round is about, and who makes it. */
final class RoundFactsStore {

    private final Tx tx;
    private final Scope scope;

    RoundFactsStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    Optional<OnList> findResident(long id) {
        return residents(PERSON.ID.eq(id)).stream().findFirst();
    }

    /** Those in whose names that stands. */
    List<OnList> listResidents(String name) {
        return residents(PERSON.NAME.containsIgnoreCase(name));
    }

    private List<OnList> residents(Condition which) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.SECOND_PHONE, AREA.NAME)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(which)
                .and(PERSON.ERASED_AT.isNull())
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(20)
                .fetch(row -> {
                    String second = row.value4();
                    return new OnList(
                            row.value1(),
                            row.value2(),
                            new PhoneNumber(row.value3()),
                            second == null ? null : new PhoneNumber(second),
                            row.value5());
                });
    }

    /** When the round was given up; empty when it was not. */
    Optional<Instant> findEnd(long round) {
        return tx.sql()
                .select(ROUND.ENDED_AT)
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .fetchOptional(ROUND.ENDED_AT);
    }

    /** The first day of which there is a turn; empty when there is none. */
    Optional<LocalDate> findFirstDay(long round) {
        return tx.sql()
                .select(OCCURRENCE.LOCAL_DATE)
                .from(OCCURRENCE)
                .where(OCCURRENCE.ROUND_ID.eq(round))
                .orderBy(OCCURRENCE.LOCAL_DATE)
                .limit(1)
                .fetchOptional(OCCURRENCE.LOCAL_DATE);
    }

    /** Those of the round, in the order in which they are asked. */
    List<Befriends> volunteers(long round) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, PERSON.NAME, VOLUNTEER.PHONE, VOLUNTEER.STATUS, areas())
                .from(ROUND_VOLUNTEER)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(ROUND_VOLUNTEER.VOLUNTEER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(ROUND_VOLUNTEER.ROUND_ID.eq(round))
                .orderBy(ROUND_VOLUNTEER.PLACE)
                .fetch(RoundFactsStore::befriends);
    }

    /** Those of the scope who could, by name. */
    List<Befriends> listVolunteers(int most) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, PERSON.NAME, VOLUNTEER.PHONE, VOLUNTEER.STATUS, areas())
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER
                        .PERSON_ID
                        .in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                                .from(VOLUNTEER_AREA)
                                .where(AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID)))
                        .or(DSL.notExists(DSL.selectOne()
                                .from(VOLUNTEER_AREA)
                                .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID)))))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(most)
                .fetch(RoundFactsStore::befriends);
    }

    private static Field<String[]> areas() {
        return DSL.array(DSL.select(AREA.NAME)
                        .from(VOLUNTEER_AREA)
                        .join(AREA)
                        .on(AREA.ID.eq(VOLUNTEER_AREA.AREA_ID))
                        .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                        .orderBy(AREA.NAME))
                .as("areas");
    }

    private static Befriends befriends(Record row) {
        return new Befriends(
                row.get(VOLUNTEER.PERSON_ID),
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(VOLUNTEER.PHONE)),
                List.of(row.get("areas", String[].class)),
                row.get(VOLUNTEER.STATUS).equals("left"));
    }
}
