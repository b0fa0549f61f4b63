package org.ringround.people;

import static org.ringround.db.generated.Tables.BLOCKED;

import java.time.LocalDate;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** The blocked numbers: exact ones, each until the end of a day. */
public final class BlockStore {

    private final Tx tx;

    public BlockStore(Tx tx) {
        this.tx = tx;
    }

    /** @param today in the helpline's zone; a block holds to the end of its last day */
    public Optional<BlockAction> find(PhoneNumber number, LocalDate today) {
        return tx.sql()
                .select(BLOCKED.ACTION)
                .from(BLOCKED)
                .where(BLOCKED.NUMBER.eq(number.e164()))
                .and(BLOCKED.UNTIL.ge(today))
                .fetchOptional(row -> BlockAction.of(row.value1()));
    }

    /** It held to the end of the day before. False when none of that id holds any more. */
    public boolean end(long id, LocalDate today) {
        return tx.sql()
                        .update(BLOCKED)
                        .set(BLOCKED.UNTIL, today.minusDays(1))
                        .where(BLOCKED.ID.eq(id))
                        .and(BLOCKED.UNTIL.ge(today))
                        .execute()
                == 1;
    }
}
