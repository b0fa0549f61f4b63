package org.ringround.console.rota;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.rota.OpenShift;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;

/** What the pages of the rota read, as far as whoever asks may see it. */
final class RotaStore {

    /** Open shifts on one page. */
    private static final int OPEN = 100;

    private final Tx tx;
    private final Scope scope;

    RotaStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** By name; the ids are in the order of the map. */
    Map<Long, String> listAreas() {
        return tx.sql()
                .select(AREA.ID, AREA.NAME)
                .from(AREA)
                .where(AreaStore.seen(scope, AREA.ID))
                .orderBy(AREA.NAME, AREA.ID)
                .fetchMap(AREA.ID, AREA.NAME);
    }

    Optional<String> findArea(long id) {
        return tx.sql()
                .select(AREA.NAME)
                .from(AREA)
                .where(AREA.ID.eq(id))
                .and(AreaStore.seen(scope, AREA.ID))
                .fetchOptional(AREA.NAME);
    }

    /** Everybody who is active and of that area, null: of none; by name. */
    List<Member> listMembers(@Nullable Long area, @Nullable Language language) {
        Condition speaks =
                language == null ? DSL.noCondition() : DSL.val(language.code()).eq(DSL.any(VOLUNTEER.LANGUAGES));
        return members()
                .where(isActive())
                .and(seen(VOLUNTEER.PERSON_ID))
                .and(area == null ? isOfNoArea(VOLUNTEER.PERSON_ID) : isOf(VOLUNTEER.PERSON_ID, area))
                .and(speaks)
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(RotaStore::member);
    }

    /** Those of them who may be seen; by id. */
    Map<Long, Member> listMembers(Collection<Long> volunteers) {
        return members()
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", VOLUNTEER.PERSON_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .and(seen(VOLUNTEER.PERSON_ID))
                .orderBy(PERSON.ID)
                .fetchMap(PERSON.ID, RotaStore::member);
    }

    /** Active, and theirs to see. */
    Optional<Member> findMember(long id) {
        return members()
                .where(VOLUNTEER.PERSON_ID.eq(id))
                .and(isActive())
                .and(seen(VOLUNTEER.PERSON_ID))
                .fetchOptional(RotaStore::member);
    }

    /** Everybody who is of an area with that volunteer, but for them; by name. */
    List<Member> listColleagues(long volunteer) {
        var theirs = VOLUNTEER_AREA.as("theirs");
        return members()
                .where(isActive())
                .and(seen(VOLUNTEER.PERSON_ID))
                .and(VOLUNTEER.PERSON_ID.ne(volunteer))
                .and(VOLUNTEER.PERSON_ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .join(theirs)
                        .on(theirs.AREA_ID.eq(VOLUNTEER_AREA.AREA_ID))
                        .where(theirs.VOLUNTEER_ID.eq(volunteer))))
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(RotaStore::member);
    }

    /** Whether that shift is theirs to see. */
    boolean sees(OpenShift shift) {
        return tx.sql()
                .fetchExists(OPEN_SHIFT, OPEN_SHIFT.NUMBER.eq(shift.number()).and(isSeen()));
    }

    /** The numbers of those in that area, null: none, of which somebody is or was wanted for some time of the window; by their start. */
    List<Long> listOpen(@Nullable Long area, Span window) {
        Condition here = area == null
                ? OPEN_SHIFT.GIVEN_BY.isNotNull().and(isOfNoArea(OPEN_SHIFT.GIVEN_BY))
                : OPEN_SHIFT.AREA_ID.eq(area).or(isOf(OPEN_SHIFT.GIVEN_BY, area));
        return tx.sql()
                .select(OPEN_SHIFT.NUMBER)
                .from(OPEN_SHIFT)
                .where(OPEN_SHIFT.STARTS_AT.lt(window.to()))
                .and(OPEN_SHIFT.ENDS_AT.gt(window.from()))
                .and(OPEN_SHIFT.WITHDRAWN_AT.isNull())
                .and(isSeen())
                .and(here)
                .orderBy(OPEN_SHIFT.COVERED_BY.isNotNull(), OPEN_SHIFT.STARTS_AT, OPEN_SHIFT.NUMBER)
                .limit(OPEN)
                .fetch(OPEN_SHIFT.NUMBER);
    }

    private Condition isSeen() {
        return AreaStore.seen(scope, OPEN_SHIFT.AREA_ID)
                .and(OPEN_SHIFT.GIVEN_BY.isNull().or(seen(OPEN_SHIFT.GIVEN_BY)));
    }

    /** Of one of their areas, or of none, which is everybody's. */
    private Condition seen(Field<Long> volunteer) {
        return scope instanceof Scope.Within within
                ? isOfNoArea(volunteer)
                        .or(volunteer.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                                .from(VOLUNTEER_AREA)
                                .where(VOLUNTEER_AREA.AREA_ID.eq(
                                        DSL.any(within.areas().toArray(Long[]::new))))))
                : DSL.noCondition();
    }

    private static Condition isOf(Field<Long> volunteer, long area) {
        return volunteer.in(
                DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID).from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.AREA_ID.eq(area)));
    }

    private static Condition isOfNoArea(Field<Long> volunteer) {
        return DSL.notExists(DSL.selectOne().from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(volunteer)));
    }

    private static Condition isActive() {
        return VOLUNTEER.STATUS.eq("active").and(VOLUNTEER.CONFIRMED_AT.isNotNull());
    }

    private SelectJoinStep<? extends Record> members() {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, VOLUNTEER.LANGUAGES)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID));
    }

    private static Member member(Record row) {
        return new Member(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                Stream.of(row.get(VOLUNTEER.LANGUAGES)).map(Language::new).toList());
    }
}
