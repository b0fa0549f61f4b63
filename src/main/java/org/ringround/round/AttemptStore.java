package org.ringround.round;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.OUTCALL;

import java.time.Instant;
import java.util.List;
import org.ringround.db.Tx;
import org.ringround.round.MassFailure.Attempt;
import org.ringround.telephony.Ending;
import org.ringround.telephony.PhoneNumber;

/** Calls to residents that are over. */
final class AttemptStore {

    private static final List<String> NOT_REACHED =
            List.of(Ending.NO_ANSWER.word(), Ending.BUSY.word(), Ending.FAILED.word());

    private final Tx tx;

    AttemptStore(Tx tx) {
        this.tx = tx;
    }

    /** Those that ended later than that, the first first. What we have cancelled ourselves tells nothing. */
    List<Attempt> listEndedAfter(Instant since) {
        return tx.sql()
                .select(OUTCALL.NUMBER, OUTCALL.ENDING, OUTCALL.ENDED_AT.as("ended"))
                .from(OUTCALL)
                .where(OUTCALL.ENDED_AT.gt(since))
                // None so young is anonymous; by this its index is found.
                .and(OUTCALL.ANONYMOUS_AT.isNull())
                .and(OUTCALL.VOLUNTEER_ID.isNull())
                .and(OUTCALL.PURPOSE.ne("contact"))
                .and(OUTCALL.ENDING.ne(Ending.CANCELLED.word()))
                .unionAll(tx.sql()
                        .select(DIALLED_LEG.NUMBER, DIALLED_LEG.ENDING, DIALLED_LEG.ENDED_AT)
                        .from(DIALLED_LEG)
                        .where(DIALLED_LEG.ENDED_AT.gt(since))
                        .and(DIALLED_LEG.OUTCALL_ID.isNotNull())
                        .and(DIALLED_LEG.ENDING.isNotNull()))
                .orderBy(field(name("ended")))
                .fetch(row -> attempt(row.value1(), row.value2()));
    }

    private static Attempt attempt(String number, String ending) {
        return new Attempt(new PhoneNumber(number).areaCode(), number, !NOT_REACHED.contains(ending));
    }
}
