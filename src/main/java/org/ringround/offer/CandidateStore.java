package org.ringround.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** Who could be rung now: one query, which is {@link CandidateQuery}. */
final class CandidateStore {

    private static final Field<Long> PERSON = DSL.field(DSL.name("person_id"), Long.class);

    private final Tx tx;

    CandidateStore(Tx tx) {
        this.tx = tx;
    }

    /** @param search null before there is one */
    List<Free> list(Wanted wanted, @Nullable UUID search, Instant now) {
        Wanted.Who who = wanted.who();
        Result<Record> all = tx.sql()
                .resultQuery(
                        CandidateQuery.of(wanted),
                        value(who.area(), "bigint"),
                        value(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), "timestamptz"),
                        value(who.language().code(), "text"),
                        value(who.notNumber(), "text"),
                        value(need(who), "text"),
                        value(search, "uuid"),
                        value(who.notPerson(), "bigint"),
                        value(wanted.group().word(), "text"),
                        value(wanted.first(), "bigint"))
                .fetch();
        return Legible.of(all, "Volunteer", PERSON, CandidateStore::free).rows();
    }

    private static String need(Wanted.Who who) {
        return who.need() == Need.CHAT ? Need.OTHER.word() : who.need().word();
    }

    private static Field<?> value(@Nullable Object value, String type) {
        return DSL.field("cast({0} as " + type + ")", Object.class, DSL.val(value));
    }

    private static Free free(Record row) {
        return new Free(
                row.get(PERSON),
                row.get("phone", String.class),
                Stream.of(row.get("languages", String[].class))
                        .map(Language::new)
                        .toList(),
                row.get("ring_seconds", Integer.class),
                row.get("tier", Integer.class),
                row.get("busy", Boolean.class));
    }

    /** @param ringSeconds the volunteer's own, null: the helpline's */
    record Free(
            long volunteer,
            String phone,
            List<Language> languages,
            @Nullable Integer ringSeconds,
            int tier,
            boolean busy) {}
}
