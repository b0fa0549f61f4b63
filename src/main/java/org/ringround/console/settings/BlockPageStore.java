package org.ringround.console.settings;

import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.BlockAction;
import org.ringround.telephony.PhoneNumber;

/** What the page of blocked numbers reads. */
final class BlockPageStore {

    private static final Field<Boolean> KNOWN = DSL.field(DSL.exists(DSL.selectOne()
                            .from(RESIDENT)
                            .join(PERSON)
                            .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                            .where(PERSON.PHONE.eq(BLOCKED.NUMBER)))
                    .or(DSL.exists(DSL.selectOne().from(RESIDENT).where(RESIDENT.SECOND_PHONE.eq(BLOCKED.NUMBER)))))
            .as("known");

    private final Tx tx;

    BlockPageStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * Those that hold, the newest first.
     *
     * @param before the id of one: only what is older; null: from the newest on
     */
    List<BlockEntry> list(LocalDate today, @Nullable Long before, int most) {
        Condition older = before == null ? DSL.noCondition() : BLOCKED.ID.lt(before);
        return list(BLOCKED.UNTIL.ge(today).and(older), most);
    }

    Optional<BlockEntry> find(PhoneNumber number) {
        return list(BLOCKED.NUMBER.eq(number.e164()), 1).stream().findFirst();
    }

    private List<BlockEntry> list(Condition which, int most) {
        return tx.sql()
                .select(BLOCKED.ID, BLOCKED.NUMBER, BLOCKED.ACTION, BLOCKED.UNTIL, BLOCKED.REASON, KNOWN)
                .from(BLOCKED)
                .where(which)
                .orderBy(BLOCKED.ID.desc())
                .limit(most)
                .fetch(BlockPageStore::block);
    }

    private static BlockEntry block(Record row) {
        return new BlockEntry(
                row.get(BLOCKED.ID),
                new PhoneNumber(row.get(BLOCKED.NUMBER)),
                BlockAction.of(row.get(BLOCKED.ACTION)),
                row.get(BLOCKED.UNTIL),
                row.get(BLOCKED.REASON),
                row.get(KNOWN));
    }
}
