package org.ringround.exchange;

import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.BlockedRecord;

/** The blocked numbers as {@code blocked.csv} has them. */
final class BlockedFileStore {

    private final Tx tx;

    BlockedFileStore(Tx tx) {
        this.tx = tx;
    }

    /** Of those numbers: the cells of each that is there, by number. */
    Map<String, Map<String, String>> list(Collection<String> numbers) {
        return tx.sql()
                .selectFrom(BLOCKED)
                .where(BLOCKED.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))))
                .fetchMap(BLOCKED.NUMBER, BlockedFileStore::cells);
    }

    void add(Collection<BlockedRow> blocked) {
        tx.sql()
                .batchInsert(blocked.stream().map(BlockedFileStore::row).toList())
                .execute();
    }

    void update(Collection<BlockedRow> blocked) {
        tx.sql()
                .batchUpdate(blocked.stream().map(BlockedFileStore::row).toList())
                .execute();
    }

    /** Those at which a resident is known, by their phone or their second one. */
    Set<String> listResidents(Collection<String> numbers) {
        String[] all = numbers.toArray(String[]::new);
        Set<String> known = new HashSet<>(tx.sql()
                .select(PERSON.PHONE)
                .from(PERSON)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.PHONE.eq(DSL.any(all)))
                .fetch(PERSON.PHONE));
        known.addAll(tx.sql()
                .select(RESIDENT.SECOND_PHONE)
                .from(RESIDENT)
                .where(RESIDENT.SECOND_PHONE.eq(DSL.any(all)))
                .fetch(RESIDENT.SECOND_PHONE));
        return known;
    }

    /** Those that are a volunteer's. */
    Set<String> listVolunteers(Collection<String> numbers) {
        return tx.sql()
                .select(VOLUNTEER.PHONE)
                .from(VOLUNTEER)
                .where(VOLUNTEER.PHONE.eq(DSL.any(numbers.toArray(String[]::new))))
                .fetchSet(VOLUNTEER.PHONE);
    }

    private static BlockedRecord row(BlockedRow blocked) {
        return new BlockedRecord()
                .with(BLOCKED.NUMBER, blocked.number().e164())
                .with(BLOCKED.ACTION, blocked.action().word())
                .with(BLOCKED.UNTIL, blocked.until())
                .with(BLOCKED.REASON, blocked.reason());
    }

    private static Map<String, String> cells(Record row) {
        return Map.of(
                "number", row.get(BLOCKED.NUMBER),
                "action", row.get(BLOCKED.ACTION),
                "until", row.get(BLOCKED.UNTIL).toString(),
                "reason", Objects.requireNonNullElse(row.get(BLOCKED.REASON), ""));
    }
}
