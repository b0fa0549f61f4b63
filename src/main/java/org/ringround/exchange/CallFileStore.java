package org.ringround.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ringround.db.Tx;

/**
 * Every leg that the phone network knows, as it is exported: calls in, offers, calls of the rounds, and legs dialled from them.
 * A leg of ours that went on as a caller's is one row.
 */
final class CallFileStore {

    static final List<String> COLUMNS = List.of(
            "call_sid",
            "direction",
            "kind",
            "started_at",
            "ended_at",
            "line",
            "area",
            "language",
            "ending",
            "volunteer",
            "request",
            "waited_seconds",
            "talked_seconds");

    static final Field<String> NO_TEXT = DSL.castNull(SQLDataType.CLOB);
    static final Field<Long> NO_SECONDS = DSL.castNull(SQLDataType.BIGINT);

    private static final Condition OURS = OUTCALL.ID.isNotNull();

    private static final Condition OF_OFFER = DIALLED_LEG.OFFER_ID.eq(OFFER.ID);

    /** With somebody who was rung back: not while their phone rang. */
    private static final Field<Long> TALKED = when(
                    exists(selectOne().from(DIALLED_LEG).where(OF_OFFER).and(DIALLED_LEG.ENDED_AT.isNotNull())),
                    field(select(seconds(max(DIALLED_LEG.CONNECTED_AT), max(DIALLED_LEG.ENDED_AT)))
                            .from(DIALLED_LEG)
                            .where(OF_OFFER)
                            .and(DIALLED_LEG.ENDING.eq("connected"))))
            .otherwise(seconds(OFFER.TAKEN_AT, coalesce(OFFER.LEFT_AT, OFFER.ENDED_AT)));

    private final Tx tx;

    CallFileStore(Tx tx) {
        this.tx = tx;
    }

    /** By start, then SID. */
    void forEach(Consumer<Map<String, Object>> row) {
        var rounds = new OutCallFileStore(tx);
        var legs = callers()
                .unionAll(offers())
                .unionAll(dialled())
                .unionAll(rounds.calls())
                .unionAll(rounds.dialled());
        SnapshotStore.forEach(
                tx.sql()
                        .selectFrom(legs.asTable("leg"))
                        .orderBy(DSL.field(DSL.name("started_at")), DSL.field(DSL.name("call_sid"))),
                COLUMNS,
                row);
    }

    /** Whoever rang us, and whoever was rung by us and wanted a person. */
    private Select<Record> callers() {
        return tx.sql()
                .select(List.<SelectFieldOrAsterisk>of(
                        CALL.SID.as("call_sid"),
                        when(OURS, inline("outbound"))
                                .otherwise(inline("inbound"))
                                .as("direction"),
                        when(OURS, OutCallFileStore.KIND).otherwise(CALL.KIND).as("kind"),
                        coalesce(OUTCALL.RUNG_AT, CALL.STARTED_AT).as("started_at"),
                        CALL.ENDED_AT.as("ended_at"),
                        when(OURS, NO_TEXT).otherwise(CALL.DIALLED).as("line"),
                        AREA.NAME.as("area"),
                        CALL.LANGUAGE.as("language"),
                        CALL.ENDING.as("ending"),
                        SnapshotStore.phone(VOLUNTEER.PHONE).as("volunteer"),
                        CALL.REFERENCE.as("request"),
                        seconds(CALL.SOUGHT_AT, coalesce(CALL.TAKEN_AT, CALL.LEFT_AT, CALL.ENDED_AT))
                                .as("waited_seconds"),
                        seconds(CALL.TAKEN_AT, coalesce(CALL.LEFT_AT, CALL.ENDED_AT))
                                .as("talked_seconds")))
                .from(CALL)
                .leftJoin(OUTCALL)
                .on(OUTCALL.SID.eq(CALL.SID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(CALL.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(CALL.VOLUNTEER_ID));
    }

    private Select<Record> offers() {
        return tx.sql()
                .select(List.<SelectFieldOrAsterisk>of(
                        OFFER.SID,
                        inline("outbound"),
                        when(SEARCH.SUBJECT_KIND.in("urgent", "escalated", "look_in"), inline("escalation"))
                                .otherwise(inline("offer")),
                        coalesce(OFFER.PLACED_AT, OFFER.CREATED_AT),
                        OFFER.ENDED_AT,
                        NO_TEXT,
                        AREA.NAME,
                        SEARCH.LANGUAGE,
                        OFFER.ENDING,
                        SnapshotStore.phone(VOLUNTEER.PHONE),
                        SEARCH.REFERENCE,
                        seconds(OFFER.PLACED_AT, OFFER.ANSWERED_AT),
                        TALKED))
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(OFFER.VOLUNTEER_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(SEARCH.AREA_ID))
                .where(OFFER.SID.isNotNull());
    }

    private Select<Record> dialled() {
        return tx.sql()
                .select(List.<SelectFieldOrAsterisk>of(
                        DIALLED_LEG.SID,
                        inline("outbound"),
                        inline("callback"),
                        DIALLED_LEG.CREATED_AT,
                        DIALLED_LEG.ENDED_AT,
                        NO_TEXT,
                        AREA.NAME,
                        SEARCH.LANGUAGE,
                        DIALLED_LEG.ENDING,
                        SnapshotStore.phone(VOLUNTEER.PHONE),
                        SEARCH.REFERENCE,
                        NO_SECONDS,
                        NO_SECONDS))
                .from(DIALLED_LEG)
                .join(OFFER)
                .on(OFFER.ID.eq(DIALLED_LEG.OFFER_ID))
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(OFFER.VOLUNTEER_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(SEARCH.AREA_ID))
                .where(DIALLED_LEG.SID.isNotNull());
    }

    /** Whole ones; empty while either end is. */
    static Field<Long> seconds(Field<Instant> from, Field<Instant> to) {
        return DSL.field("floor(extract(epoch from {0} - {1}))::bigint", SQLDataType.BIGINT, to, from);
    }
}
