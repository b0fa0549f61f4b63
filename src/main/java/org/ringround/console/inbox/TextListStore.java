package org.ringround.console.inbox;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.people.NumberAreaStore;
import org.ringround.people.PeopleStore;
import org.ringround.people.Scope;
import org.ringround.people.Volunteer;
import org.ringround.telephony.PhoneNumber;

/** Texts that nobody understood, and texts that did not arrive; only those that somebody may see. */
final class TextListStore {

    private static final int LATELY = 5;

    private static final Field<String> TO = DSL.field("{0} ->> 'number'", SQLDataType.CLOB, INTENT.ERRAND);

    /** As the index has it. */
    private static final Condition LOST = DSL.condition("{0} ->> 'is' = 'SendText'", INTENT.ERRAND)
            .and(DSL.condition("{0} in ('failed', 'given_up')", INTENT.STATE))
            .and(INTENT.SEEN_AT.isNull());

    private final Tx tx;
    private final Scope scope;

    TextListStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** The oldest first. */
    List<Waiting.Text> listWaiting() {
        return texts(
                TEXT_IN.LISTED_AT.isNotNull().and(TEXT_IN.SETTLED_AT.isNull()),
                TEXT_IN.LISTED_AT.asc(),
                InboxStore.MOST);
    }

    /** The last ones that were seen to. */
    List<Waiting.Text> listLately() {
        return texts(TEXT_IN.SETTLED_AT.isNotNull(), TEXT_IN.SETTLED_AT.desc(), LATELY);
    }

    /** One that waits or waited in the inbox; empty when there is none, or it is not theirs to see. */
    Optional<Waiting.Text> find(long id) {
        return texts(TEXT_IN.ID.eq(id).and(TEXT_IN.LISTED_AT.isNotNull()), TEXT_IN.ID.asc(), 1).stream()
                .findFirst();
    }

    private List<Waiting.Text> texts(Condition which, OrderField<?> order, int most) {
        return tx.sql()
                .select(TEXT_IN.fields())
                .select(personOf(TEXT_IN.NUMBER))
                .from(TEXT_IN)
                .where(which)
                .and(NumberAreaStore.seen(scope, TEXT_IN.NUMBER))
                .orderBy(order, TEXT_IN.ID)
                .limit(most)
                .fetch(this::text);
    }

    private Waiting.Text text(Record row) {
        String number = row.get(TEXT_IN.NUMBER);
        return new Waiting.Text(
                row.get(TEXT_IN.ID),
                number == null ? null : new PhoneNumber(number),
                who(row),
                row.get(TEXT_IN.BODY),
                row.get(TEXT_IN.AT));
    }

    /** The oldest first. */
    List<Waiting.Failed> listFailed() {
        return failed(LOST);
    }

    Optional<Waiting.Failed> findFailed(UUID id) {
        Condition text = DSL.condition("{0} ->> 'is' = 'SendText'", INTENT.ERRAND);
        return failed(INTENT.ID.eq(id).and(text)).stream().findFirst();
    }

    private List<Waiting.Failed> failed(Condition which) {
        return tx.sql()
                .select(INTENT.ID, INTENT.ERRAND, INTENT.CREATED_AT, personOf(TO))
                .from(INTENT)
                .where(which)
                .and(NumberAreaStore.seen(scope, TO))
                .orderBy(INTENT.CREATED_AT, INTENT.ID)
                .limit(InboxStore.MOST)
                .fetch(row -> {
                    var text = (Errand.SendText) Json.read(row.get(INTENT.ERRAND), Errand.class);
                    return new Waiting.Failed(
                            row.get(INTENT.ID),
                            new PhoneNumber(text.number()),
                            who(row),
                            text.body(),
                            row.get(INTENT.CREATED_AT));
                });
    }

    /** Whoever that account is in People: an active volunteer or coordinator with its phone. */
    Optional<Volunteer> findSelf(long account) {
        return tx.sql()
                .select(ACCOUNT.PHONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.PHONE)
                .flatMap(phone -> new PeopleStore(tx).findVolunteer(new PhoneNumber(phone)));
    }

    /** The volunteer whose phone it is, else the one resident; a phone that several share is nobody's. */
    private static Field<Long> personOf(Field<String> number) {
        var volunteer =
                DSL.field(DSL.select(VOLUNTEER.PERSON_ID).from(VOLUNTEER).where(VOLUNTEER.PHONE.eq(number)));
        var resident = DSL.field(DSL.select(DSL.max(RESIDENT.PERSON_ID))
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.PHONE.eq(number))
                .having(DSL.count().eq(1)));
        return DSL.coalesce(volunteer, resident).as("whose");
    }

    private Waiting.@Nullable Who who(Record row) {
        Long person = row.get("whose", Long.class);
        return person == null
                ? null
                : new PeopleStore(tx)
                        .findName(person)
                        .map(name -> new Waiting.Who(person, name))
                        .orElse(null);
    }
}
