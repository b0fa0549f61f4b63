package org.ringround.membership;

import static org.ringround.db.generated.Tables.PHONE_PROOF;

import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;

/** Codes that were texted to phones, and have not come back yet. */
final class ProofStore {

    private final Tx tx;

    ProofStore(Tx tx) {
        this.tx = tx;
    }

    /** A code and how often another was given for it. */
    record Proof(String number, String code, Instant sentAt, int wrong) {}

    Optional<Proof> lock(long volunteer) {
        return tx.sql()
                .selectFrom(PHONE_PROOF)
                .where(PHONE_PROOF.VOLUNTEER_ID.eq(volunteer))
                .forUpdate()
                .fetchOptional(row -> new Proof(row.getNumber(), row.getCode(), row.getSentAt(), row.getWrong()));
    }

    /** Replaces an earlier one. */
    void put(long volunteer, Proof proof) {
        tx.sql()
                .insertInto(PHONE_PROOF)
                .set(PHONE_PROOF.VOLUNTEER_ID, volunteer)
                .set(PHONE_PROOF.NUMBER, proof.number())
                .set(PHONE_PROOF.CODE, proof.code())
                .set(PHONE_PROOF.SENT_AT, proof.sentAt())
                .set(PHONE_PROOF.WRONG, proof.wrong())
                .onConflict(PHONE_PROOF.VOLUNTEER_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void delete(long volunteer) {
        tx.sql()
                .deleteFrom(PHONE_PROOF)
                .where(PHONE_PROOF.VOLUNTEER_ID.eq(volunteer))
                .execute();
    }
}
