package org.ringround.watch;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.OwnNumberStore;
import org.ringround.people.OwnNumbers;

/** Reads who is to be erased. */
final class WhomStore {

    private final Tx tx;

    WhomStore(Tx tx) {
        this.tx = tx;
    }

    Optional<Whom> find(long person) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, RESIDENT.ADDRESS, VOLUNTEER.EMAIL)
                .from(PERSON)
                .leftJoin(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(person))
                .and(PERSON.ERASED_AT.isNull())
                .fetchOptional(this::whom);
    }

    /** As they are now, held. */
    Optional<Whom> lock(long person) {
        tx.sql()
                .select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .forUpdate()
                .fetch();
        return find(person);
    }

    private Whom whom(Record row) {
        long id = row.get(PERSON.ID);
        OwnNumbers numbers = new OwnNumberStore(tx).list(id);
        return new Whom(
                id,
                row.get(PERSON.NAME),
                numbers.own(),
                numbers.shared(),
                some(row.get(VOLUNTEER.EMAIL)),
                some(row.get(PERSON.NAME), row.get(RESIDENT.ADDRESS), row.get(VOLUNTEER.EMAIL)));
    }

    private static List<String> some(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).distinct().toList();
    }
}
