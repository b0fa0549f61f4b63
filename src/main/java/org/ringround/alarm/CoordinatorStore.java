package org.ringround.alarm;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.people.Role;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** The coordinators whom alarms may be told. */
final class CoordinatorStore {

    private static final Field<Long[]> AREAS = array(select(VOLUNTEER_AREA.AREA_ID)
                    .from(VOLUNTEER_AREA)
                    .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID)))
            .as("areas");

    private static final Field<Boolean> STOPPED = DSL.field(
                    VOLUNTEER.PHONE.in(select(TEXT_STOP.NUMBER).from(TEXT_STOP)))
            .as("stopped");

    private final Tx tx;

    CoordinatorStore(Tx tx) {
        this.tx = tx;
    }

    /** Those who are active and whose phone is confirmed, in the order of their ids. */
    List<Coordinator> list() {
        Result<?> all = tx.sql()
                .select(VOLUNTEER.PERSON_ID, VOLUNTEER.PHONE, VOLUNTEER.LANGUAGES, VOLUNTEER.EMAIL, AREAS, STOPPED)
                .from(VOLUNTEER)
                .where(VOLUNTEER.ROLE.eq(Role.COORDINATOR.word()))
                .and(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch();
        return Legible.of(all, "Volunteer", VOLUNTEER.PERSON_ID, CoordinatorStore::coordinator)
                .rows();
    }

    private static Coordinator coordinator(Record row) {
        return new Coordinator(
                row.get(VOLUNTEER.PERSON_ID),
                new PhoneNumber(row.get(VOLUNTEER.PHONE)),
                Stream.of(row.get(VOLUNTEER.LANGUAGES)).map(Language::new).toList(),
                Arrays.asList(row.get(AREAS)),
                row.get(VOLUNTEER.EMAIL),
                row.get(STOPPED));
    }
}
