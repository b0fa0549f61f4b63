package org.ringround.escalation;

import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.EscalationRecord;
import org.ringround.escalation.Escalation.Has;
import org.ringround.escalation.Escalation.LookIn;
import org.ringround.round.SettledBy;
import org.ringround.round.TurnStore;
import org.ringround.telephony.PhoneNumber;

/** Escalations: one for a turn. */
final class EscalationStore {

    private final Tx tx;

    EscalationStore(Tx tx) {
        this.tx = tx;
    }

    void insert(UUID id, UUID turn, long reference, long resident, Instant now) {
        tx.sql()
                .insertInto(ESCALATION)
                .set(ESCALATION.ID, id)
                .set(ESCALATION.OCCURRENCE_ID, turn)
                .set(ESCALATION.REFERENCE, reference)
                .set(ESCALATION.RESIDENT_ID, resident)
                .set(ESCALATION.BEGAN_AT, now)
                .execute();
    }

    /** Holds its turn and then itself, in that order everywhere. */
    Escalation lock(UUID id) {
        new TurnStore(tx).lock(find(id).orElseThrow().turn());
        return tx.sql()
                .selectFrom(ESCALATION)
                .where(ESCALATION.ID.eq(id))
                .forUpdate()
                .fetchSingle(EscalationStore::escalation);
    }

    Optional<Escalation> find(UUID id) {
        return find(ESCALATION.ID.eq(id));
    }

    Optional<Escalation> findAbout(long reference) {
        return find(ESCALATION.REFERENCE.eq(reference));
    }

    Optional<Escalation> findOf(UUID turn) {
        return find(ESCALATION.OCCURRENCE_ID.eq(turn));
    }

    private Optional<Escalation> find(Condition which) {
        return tx.sql().selectFrom(ESCALATION).where(which).fetchOptional(EscalationStore::escalation);
    }

    /** The references of those that nobody has closed. */
    List<Long> listOpen() {
        return tx.sql()
                .select(ESCALATION.REFERENCE)
                .from(ESCALATION)
                .where(ESCALATION.CLOSED_AT.isNull())
                .orderBy(ESCALATION.REFERENCE)
                .fetch(ESCALATION.REFERENCE);
    }

    /** In the order in which they are asked; nobody's number that is the resident's own, or may not be rung. */
    List<String> listContacts(long resident) {
        return tx
                .sql()
                .select(RESIDENT_CONTACT.PHONE)
                .from(RESIDENT_CONTACT)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(RESIDENT_CONTACT.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(RESIDENT.PERSON_ID.eq(resident))
                .and(RESIDENT_CONTACT.PHONE.ne(PERSON.PHONE))
                .and(RESIDENT_CONTACT.PHONE.isDistinctFrom(RESIDENT.SECOND_PHONE))
                .orderBy(RESIDENT_CONTACT.PLACE)
                .fetch(RESIDENT_CONTACT.PHONE)
                .stream()
                .distinct()
                .filter(EscalationStore::mayBeRung)
                .toList();
    }

    /** Whatever stands in the table: what is no phone number keeps nobody else from being asked. */
    private static boolean mayBeRung(String number) {
        return PhoneNumber.readCaller(number).filter(PhoneNumber::mayBeRung).isPresent();
    }

    /** Volunteers are asked from now on. */
    void asked(UUID id, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.ASKED_AT, now)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    void taken(UUID id, long volunteer, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.LOOK_IN_BY, volunteer)
                .set(ESCALATION.LOOK_IN_AT, now)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    /** They have spoken with the resident; how it is, is for them to say. */
    void spoken(UUID id, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.SPOKEN_AT, now)
                .setNull(ESCALATION.LOOK_IN_OVER_AT)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    void lookInOver(UUID id, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.LOOK_IN_OVER_AT, DSL.coalesce(ESCALATION.LOOK_IN_OVER_AT, DSL.val(now)))
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    void pressed(UUID id, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.PRESSED_AT, DSL.coalesce(ESCALATION.PRESSED_AT, DSL.val(now)))
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    void heard(UUID id, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.HEARD_AT, now)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    /** @param coordinator null: nobody has it any more */
    void held(UUID id, @Nullable Long coordinator, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.HELD_BY, coordinator)
                .setNull(ESCALATION.HELD_ACCOUNT)
                .set(ESCALATION.HELD_AT, coordinator == null ? null : now)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    /** Whoever had it has it no more. */
    void heldAtDesk(UUID id, long account, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .setNull(ESCALATION.HELD_BY)
                .set(ESCALATION.HELD_ACCOUNT, account)
                .set(ESCALATION.HELD_AT, now)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    void close(UUID id, SettledBy by, Instant now) {
        tx.sql()
                .update(ESCALATION)
                .set(ESCALATION.CLOSED_AT, now)
                .set(ESCALATION.CLOSED_BY, by.word())
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    private static Escalation escalation(EscalationRecord row) {
        return new Escalation(
                row.getId(),
                row.getOccurrenceId(),
                row.getReference(),
                row.getResidentId(),
                row.getBeganAt(),
                new LookIn(
                        row.getAskedAt(),
                        has(row.getLookInBy(), row.getLookInAt()),
                        row.getSpokenAt(),
                        row.getLookInOverAt()),
                row.getPressedAt(),
                row.getHeardAt(),
                has(row.getHeldBy(), row.getHeldAt()),
                has(row.getHeldAccount(), row.getHeldAt()),
                row.getClosedAt());
    }

    private static @Nullable Has has(@Nullable Long by, @Nullable Instant at) {
        return by == null || at == null ? null : new Has(by, at);
    }
}
