package org.ringround.console.rounds;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** One escalation, whom it is about, and who else may know. */
final class EscalationFactsStore {

    private static final String SAID = "done: ";

    private final Tx tx;
    private final Scope scope;

    EscalationFactsStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** @param account whoever looks */
    Optional<EscalationFacts> find(long reference, long account) {
        return tx.sql()
                .select(ESCALATION.fields())
                .select(OCCURRENCE.ROUND_ID, OCCURRENCE.DUE_AT, RESIDENT.ADDRESS, RESIDENT.NOTES)
                .select(PERSON.NAME, ACCOUNT.NAME)
                .from(ESCALATION)
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(ESCALATION.REFERENCE))
                .join(OCCURRENCE)
                .on(OCCURRENCE.ID.eq(ESCALATION.OCCURRENCE_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ESCALATION.RESIDENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ESCALATION.HELD_BY))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ESCALATION.HELD_ACCOUNT))
                .where(ESCALATION.REFERENCE.eq(reference))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .fetchOptional(row -> facts(row, account));
    }

    private EscalationFacts facts(Record row, long account) {
        Long held = row.get(ESCALATION.HELD_ACCOUNT);
        return new EscalationFacts(
                row.get(ESCALATION.REFERENCE),
                row.get(OCCURRENCE.ROUND_ID),
                row.get(ESCALATION.RESIDENT_ID),
                row.get(OCCURRENCE.DUE_AT),
                row.get(ESCALATION.BEGAN_AT),
                row.get(RESIDENT.ADDRESS),
                row.get(RESIDENT.NOTES),
                holder(row),
                held != null && held == account,
                closed(row));
    }

    private static EscalationFacts.@Nullable Holder holder(Record row) {
        Instant at = row.get(ESCALATION.HELD_AT);
        String name = row.get(PERSON.NAME) == null ? row.get(ACCOUNT.NAME) : row.get(PERSON.NAME);
        return at == null || name == null ? null : new EscalationFacts.Holder(name, at);
    }

    private EscalationFacts.@Nullable Closed closed(Record row) {
        Instant at = row.get(ESCALATION.CLOSED_AT);
        return at == null
                ? null
                : new EscalationFacts.Closed(at, row.get(ESCALATION.CLOSED_BY), reason(row.get(ESCALATION.REFERENCE)));
    }

    private @Nullable String reason(long reference) {
        return tx.sql()
                .select(REQUEST_EVENT.WHAT)
                .from(REQUEST_EVENT)
                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                .and(REQUEST_EVENT.WHAT.startsWith(SAID))
                .orderBy(REQUEST_EVENT.ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1().substring(SAID.length()))
                .orElse(null);
    }

    /** Whom the request is about; the scope is that of the request. */
    OnList resident(long person) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.SECOND_PHONE)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.ID.eq(person))
                .fetchSingle(row -> new OnList(
                        row.value1(),
                        row.value2(),
                        new PhoneNumber(row.value3()),
                        row.value4() == null ? null : new PhoneNumber(row.value4()),
                        null));
    }

    /** In the order in which they are asked. */
    List<Contact> contacts(long resident) {
        return tx.sql()
                .select(RESIDENT_CONTACT.NAME, RESIDENT_CONTACT.PHONE)
                .from(RESIDENT_CONTACT)
                .where(RESIDENT_CONTACT.RESIDENT_ID.eq(resident))
                .orderBy(RESIDENT_CONTACT.PLACE)
                .limit(DSL.inline(20))
                .fetch(row -> new Contact(row.value1(), new PhoneNumber(row.value2())));
    }
}
