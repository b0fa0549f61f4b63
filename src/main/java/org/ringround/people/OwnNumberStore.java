package org.ringround.people;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Tells which numbers are one person's alone: what came from another one may be about whoever shares it. */
public final class OwnNumberStore {

    private final Tx tx;

    public OwnNumberStore(Tx tx) {
        this.tx = tx;
    }

    public OwnNumbers list(long person) {
        List<String> all = tx
                .sql()
                .select(PERSON.PHONE, RESIDENT.SECOND_PHONE)
                .from(PERSON)
                .leftJoin(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(person))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> own =
                all.stream().filter(number -> !isAnothers(person, number)).toList();
        return new OwnNumbers(own, own.size() < all.size());
    }

    private boolean isAnothers(long person, String number) {
        return tx.sql()
                .fetchExists(DSL.selectOne()
                        .from(PERSON)
                        .leftJoin(RESIDENT)
                        .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                        .where(PERSON.ID.ne(person))
                        .and(PERSON.PHONE.eq(number).or(RESIDENT.SECOND_PHONE.eq(number))));
    }
}
