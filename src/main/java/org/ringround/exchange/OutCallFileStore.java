package org.ringround.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ringround.db.Tx;

/** The calls of the rounds and the legs dialled from them, as {@link CallFileStore} exports them. */
final class OutCallFileStore {

    private static final String BEFRIENDING = "befriending";

    /** A courtesy call is of the kind of the round whose turn it is about. */
    static final Field<String> KIND = when(OUTCALL.PURPOSE.eq("checkin"), inline("checkin"))
            .when(OUTCALL.PURPOSE.eq("contact"), inline("escalation"))
            .when(OUTCALL.PURPOSE.eq(BEFRIENDING), inline(BEFRIENDING))
            .otherwise(coalesce(
                    field(select(ROUND.KIND)
                            .from(OCCURRENCE)
                            .join(ROUND)
                            .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                            .where(OCCURRENCE.ID.eq(OUTCALL.SUBJECT))),
                    inline(BEFRIENDING)));

    /** Of a contact, who is asked about an escalation. */
    private static final Field<Long> REFERENCE = field(select(ESCALATION.REFERENCE)
            .from(ESCALATION)
            .where(OUTCALL.PURPOSE.eq("contact"))
            .and(ESCALATION.ID.eq(OUTCALL.SUBJECT)));

    /** When the other one had hung up. */
    private static final Field<Instant> TALKED_TO = field(select(max(DIALLED_LEG.ENDED_AT))
            .from(DIALLED_LEG)
            .where(DIALLED_LEG.OUTCALL_ID.eq(OUTCALL.ID))
            .and(DIALLED_LEG.ENDING.eq("connected")));

    private final Tx tx;

    OutCallFileStore(Tx tx) {
        this.tx = tx;
    }

    /** All but those that went on as a caller's: these stand among the calls, once. */
    Select<Record> calls() {
        return tx.sql()
                .select(List.<SelectFieldOrAsterisk>of(
                        OUTCALL.SID,
                        inline("outbound"),
                        KIND,
                        coalesce(OUTCALL.RUNG_AT, OUTCALL.CREATED_AT),
                        OUTCALL.ENDED_AT,
                        CallFileStore.NO_TEXT,
                        AREA.NAME,
                        OUTCALL.LANGUAGE,
                        OUTCALL.ENDING,
                        SnapshotStore.phone(VOLUNTEER.PHONE),
                        REFERENCE,
                        CallFileStore.seconds(OUTCALL.RUNG_AT, OUTCALL.ANSWERED_AT),
                        CallFileStore.seconds(OUTCALL.CONNECTED_AT, TALKED_TO)))
                .from(OUTCALL)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(OUTCALL.VOLUNTEER_ID))
                .where(OUTCALL.SID.isNotNull())
                .and(notExists(selectOne().from(CALL).where(CALL.SID.eq(OUTCALL.SID))));
    }

    /** The residents' legs. */
    Select<Record> dialled() {
        return tx.sql()
                .select(List.<SelectFieldOrAsterisk>of(
                        DIALLED_LEG.SID,
                        inline("outbound"),
                        KIND,
                        DIALLED_LEG.CREATED_AT,
                        DIALLED_LEG.ENDED_AT,
                        CallFileStore.NO_TEXT,
                        AREA.NAME,
                        coalesce(RESIDENT.LANGUAGE, OUTCALL.LANGUAGE),
                        DIALLED_LEG.ENDING,
                        SnapshotStore.phone(VOLUNTEER.PHONE),
                        DSL.castNull(SQLDataType.BIGINT),
                        CallFileStore.NO_SECONDS,
                        CallFileStore.NO_SECONDS))
                .from(DIALLED_LEG)
                .join(OUTCALL)
                .on(OUTCALL.ID.eq(DIALLED_LEG.OUTCALL_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(OUTCALL.VOLUNTEER_ID))
                .where(DIALLED_LEG.SID.isNotNull());
    }
}
