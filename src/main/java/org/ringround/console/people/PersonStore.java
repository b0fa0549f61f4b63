package org.ringround.console.people;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.console.people.Person.AsResident;
import org.ringround.console.people.Person.AsVolunteer;
import org.ringround.console.people.Person.Contact;
import org.ringround.db.Tx;
import org.ringround.membership.Standing;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.PeopleStore;
import org.ringround.people.Role;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** One person, as far as somebody may see them. */
final class PersonStore {

    private static final Field<String[]> AREAS = array(select(AREA.NAME)
                    .from(VOLUNTEER_AREA)
                    .join(AREA)
                    .on(AREA.ID.eq(VOLUNTEER_AREA.AREA_ID))
                    .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                    .orderBy(AREA.NAME))
            .as("areas");

    private final Tx tx;
    private final Scope scope;

    PersonStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** Empty when there is nobody, or nobody whom they may see. */
    Optional<Person> find(long id, Instant now) {
        @Nullable AsResident resident = findResident(id).orElse(null);
        @Nullable AsVolunteer volunteer = findVolunteer(id, now).orElse(null);
        if (resident == null && volunteer == null) {
            return Optional.empty();
        }
        return tx.sql()
                .select(PERSON.NAME, PERSON.PHONE, TEXT_STOP.NUMBER)
                .from(PERSON)
                .leftJoin(TEXT_STOP)
                .on(TEXT_STOP.NUMBER.eq(PERSON.PHONE))
                .where(PERSON.ID.eq(id))
                .and(PERSON.ERASED_AT.isNull())
                .fetchOptional(row -> new Person(
                        id, row.value1(), new PhoneNumber(row.value2()), row.value3() != null, resident, volunteer));
    }

    private Optional<AsResident> findResident(long id) {
        return tx.sql()
                .select(RESIDENT.fields())
                .select(AREA.NAME)
                .from(RESIDENT)
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(RESIDENT.PERSON_ID.eq(id))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetchOptional(row -> resident(row, listContacts(id)));
    }

    private List<Contact> listContacts(long id) {
        return tx.sql()
                .selectFrom(RESIDENT_CONTACT)
                .where(RESIDENT_CONTACT.RESIDENT_ID.eq(id))
                .orderBy(RESIDENT_CONTACT.PLACE)
                .fetch(row -> new Contact(row.getName(), new PhoneNumber(row.getPhone())));
    }

    private Optional<AsVolunteer> findVolunteer(long id, Instant now) {
        return tx.sql()
                .select(VOLUNTEER.fields())
                .select(AREAS)
                .from(VOLUNTEER)
                .where(VOLUNTEER.PERSON_ID.eq(id))
                .and(PeopleStore.seesVolunteer(scope, VOLUNTEER.PERSON_ID))
                .fetchOptional(row -> volunteer(row, countLinks(id, now)));
    }

    private int countLinks(long id, Instant now) {
        return tx.sql()
                .fetchCount(DSL.selectOne()
                        .from(PRIVATE_LINK)
                        .where(PRIVATE_LINK.VOLUNTEER_ID.eq(id))
                        .and(PRIVATE_LINK.REVOKED_AT.isNull())
                        .and(PRIVATE_LINK.EXPIRES_AT.gt(now)));
    }

    private static AsResident resident(Record row, List<Contact> contacts) {
        String language = row.get(RESIDENT.LANGUAGE);
        String second = row.get(RESIDENT.SECOND_PHONE);
        return new AsResident(
                row.get(AREA.NAME),
                language == null ? null : new Language(language),
                row.get(RESIDENT.ADDRESS),
                row.get(RESIDENT.NOTES),
                second == null ? null : new PhoneNumber(second),
                contacts);
    }

    private static AsVolunteer volunteer(Record row, int links) {
        return new AsVolunteer(
                Role.of(row.get(VOLUNTEER.ROLE)),
                Standing.of(row.get(VOLUNTEER.STATUS)),
                row.get(VOLUNTEER.CONFIRMED_AT),
                List.of(row.get(AREAS)),
                Stream.of(row.get(VOLUNTEER.LANGUAGES)).map(Language::new).toList(),
                Stream.of(row.get(VOLUNTEER.HELPS_WITH)).map(Need::of).collect(Collectors.toSet()),
                row.get(VOLUNTEER.RING_SECONDS),
                row.get(VOLUNTEER.EMAIL),
                row.get(VOLUNTEER.ASKED_AT),
                row.get(VOLUNTEER.AVAILABILITY),
                links);
    }
}
