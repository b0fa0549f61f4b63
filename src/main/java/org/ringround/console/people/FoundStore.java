package org.ringround.console.people;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.console.people.Found.AsVolunteer;
import org.ringround.db.Tx;
import org.ringround.membership.Standing;
import org.ringround.people.AreaStore;
import org.ringround.people.PeopleStore;
import org.ringround.people.Role;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Finds people, by name, as far as somebody may see them. */
final class FoundStore {

    /** Fewer digits than these would find half the town. */
    private static final int LEAST_DIGITS = 3;

    private static final Field<String[]> VOLUNTEER_AREAS = array(select(AREA.NAME)
                    .from(VOLUNTEER_AREA)
                    .join(AREA)
                    .on(AREA.ID.eq(VOLUNTEER_AREA.AREA_ID))
                    .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                    .orderBy(AREA.NAME))
            .as("volunteer_areas");

    private final Tx tx;
    private final Scope scope;
    private final String region;

    /** @param region in which numbers are read as people write them */
    FoundStore(Tx tx, Scope scope, String region) {
        this.tx = tx;
        this.scope = scope;
        this.region = region;
    }

    /** @param after the last one of the page before, null: from the beginning */
    List<Found> list(Filter filter, @Nullable Long after, int most) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.PERSON_ID, RESIDENT.LANGUAGE, AREA.NAME)
                .select(VOLUNTEER.PERSON_ID, VOLUNTEER.ROLE, VOLUNTEER.STATUS, VOLUNTEER.CONFIRMED_AT)
                .select(VOLUNTEER.LANGUAGES, VOLUNTEER_AREAS)
                .from(PERSON)
                .leftJoin(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(PERSON.ID))
                .and(PeopleStore.seesVolunteer(scope, VOLUNTEER.PERSON_ID))
                .where(RESIDENT.PERSON_ID.isNotNull().or(VOLUNTEER.PERSON_ID.isNotNull()))
                .and(PERSON.ERASED_AT.isNull())
                .and(role(filter.role()))
                .and(area(filter.area()))
                .and(language(filter.language()))
                .and(status(filter.status()))
                .and(find(filter.find()))
                .and(after(after))
                .orderBy(lower(PERSON.NAME), PERSON.ID)
                .limit(most)
                .fetch(FoundStore::found);
    }

    /** The languages of everybody who may be seen, by code. */
    List<String> listLanguages() {
        return tx.sql()
                .selectDistinct(RESIDENT.LANGUAGE)
                .from(RESIDENT)
                .where(RESIDENT.LANGUAGE.isNotNull())
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .union(select(DSL.field("unnest({0})", String.class, VOLUNTEER.LANGUAGES))
                        .from(VOLUNTEER)
                        .where(PeopleStore.seesVolunteer(scope, VOLUNTEER.PERSON_ID)))
                .orderBy(1)
                .fetch(row -> row.value1());
    }

    private static Condition after(@Nullable Long person) {
        var other = PERSON.as("other");
        return person == null
                ? DSL.noCondition()
                : row(lower(PERSON.NAME), PERSON.ID)
                        .gt(select(lower(other.NAME), other.ID).from(other).where(other.ID.eq(person)));
    }

    private static Condition role(@Nullable String role) {
        if (role == null) {
            return DSL.noCondition();
        }
        return switch (role) {
            case "resident" -> RESIDENT.PERSON_ID.isNotNull();
            case "coordinator" -> VOLUNTEER.ROLE.eq(Role.COORDINATOR.word());
            default -> VOLUNTEER.PERSON_ID.isNotNull();
        };
    }

    private static Condition area(@Nullable Long area) {
        if (area == null) {
            return DSL.noCondition();
        }
        var theirs = DSL.selectOne().from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID));
        if (area == 0) {
            return RESIDENT.PERSON_ID
                    .isNotNull()
                    .and(RESIDENT.AREA_ID.isNull())
                    .or(VOLUNTEER.PERSON_ID.isNotNull().and(DSL.notExists(theirs)));
        }
        return RESIDENT.AREA_ID
                .eq(area)
                .or(VOLUNTEER.PERSON_ID.in(select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.AREA_ID.eq(area))));
    }

    private static Condition language(@Nullable String language) {
        return language == null
                ? DSL.noCondition()
                : RESIDENT.LANGUAGE.eq(language).or(val(language).eq(DSL.any(VOLUNTEER.LANGUAGES)));
    }

    private static Condition status(@Nullable String status) {
        if (status == null) {
            return DSL.noCondition();
        }
        return status.equals("unconfirmed")
                ? VOLUNTEER.STATUS.ne(Standing.LEFT.word()).and(VOLUNTEER.CONFIRMED_AT.isNull())
                : VOLUNTEER.STATUS.eq(status);
    }

    private Condition find(@Nullable String text) {
        if (text == null) {
            return DSL.noCondition();
        }
        String digits = text.replaceAll("\\D", "");
        boolean isNumber = digits.length() >= LEAST_DIGITS && text.matches("[\\d\\s+()./-]+");
        return isNumber ? number(text, digits) : words(text);
    }

    /** Each word may be cut short: "sam jo" finds Samantha Jones. */
    private static Condition words(String text) {
        String words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition("to_tsvector('simple', {0}) @@ to_tsquery('simple', {1})", PERSON.NAME, val(words));
    }

    /** A whole number finds everybody at it, and whose second number or contact it is; else the last digits are looked for. */
    private Condition number(String text, String digits) {
        Optional<PhoneNumber> whole = PhoneNumber.read(text, region);
        if (whole.isEmpty()) {
            String last = new StringBuilder(digits.replaceFirst("^0+", "")).reverse() + "%";
            return DSL.condition("reverse({0}) like {1}", PERSON.PHONE, val(last));
        }
        String number = whole.get().e164();
        return PERSON.PHONE
                .eq(number)
                .or(RESIDENT.PERSON_ID.in(select(RESIDENT.PERSON_ID)
                        .from(RESIDENT)
                        .where(RESIDENT.SECOND_PHONE.eq(number))
                        .union(select(RESIDENT_CONTACT.RESIDENT_ID)
                                .from(RESIDENT_CONTACT)
                                .where(RESIDENT_CONTACT.PHONE.eq(number)))));
    }

    private static Found found(Record row) {
        boolean isVolunteer = row.get(VOLUNTEER.PERSON_ID) != null;
        var languages = new LinkedHashSet<String>();
        var areas = new LinkedHashSet<String>();
        if (row.get(RESIDENT.LANGUAGE) != null) {
            languages.add(row.get(RESIDENT.LANGUAGE));
        }
        if (row.get(AREA.NAME) != null) {
            areas.add(row.get(AREA.NAME));
        }
        if (isVolunteer) {
            languages.addAll(List.of(row.get(VOLUNTEER.LANGUAGES)));
            areas.addAll(List.of(row.get(VOLUNTEER_AREAS)));
        }
        return new Found(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(PERSON.PHONE)),
                row.get(RESIDENT.PERSON_ID) != null,
                isVolunteer
                        ? new AsVolunteer(
                                Role.of(row.get(VOLUNTEER.ROLE)),
                                Standing.of(row.get(VOLUNTEER.STATUS)),
                                row.get(VOLUNTEER.CONFIRMED_AT) != null)
                        : null,
                new ArrayList<>(areas),
                languages.stream().map(Language::new).toList());
    }
}
