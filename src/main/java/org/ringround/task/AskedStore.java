package org.ringround.task;

import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.TASK_ASKED;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.VolunteerRecord;
import org.ringround.people.Need;
import org.ringround.people.Role;
import org.ringround.request.Matter;
import org.ringround.request.Request;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Who may be asked to take a task, who was, and who knows what became of it. */
final class AskedStore {

    private final Tx tx;

    AskedStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * Volunteers of the area who help with that need and can be texted, were not yet asked in this round, and did not give it
     * back. Not whoever asks for help: nobody is offered their own call. By id. Coordinators are told otherwise.
     */
    List<Recipient> listToAsk(Request request, Spell spell, int round) {
        Matter matter = request.matter();
        Condition notTheirOwn = VOLUNTEER
                .PHONE
                .isDistinctFrom(matter.number())
                .and(VOLUNTEER.PERSON_ID.isDistinctFrom(matter.resident()));
        return texted(VOLUNTEER
                .PERSON_ID
                .in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.AREA_ID.eq(matter.area())))
                .and(VOLUNTEER.ROLE.eq(Role.VOLUNTEER.word()))
                .and(helpsWith(matter.need()))
                .and(notTheirOwn)
                .andNotExists(DSL.selectOne()
                        .from(TASK_ASKED)
                        .where(TASK_ASKED.REFERENCE.eq(request.reference()))
                        .and(TASK_ASKED.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                        .and(TASK_ASKED.SPELL.eq(spell.id()))
                        .and(TASK_ASKED.ROUND.ge(round)))
                .andNot(gaveBack(request.reference())));
    }

    /** A chat, or what nobody knows yet, is for anybody. */
    private static Condition helpsWith(Need need) {
        return need == Need.CHAT || need == Need.OTHER
                ? DSL.noCondition()
                : DSL.cardinality(VOLUNTEER.HELPS_WITH)
                        .eq(0)
                        .or(DSL.val(need.word()).eq(DSL.any(VOLUNTEER.HELPS_WITH)));
    }

    void asked(long reference, long volunteer, Spell spell, int round, Instant now) {
        tx.sql()
                .insertInto(TASK_ASKED)
                .set(TASK_ASKED.REFERENCE, reference)
                .set(TASK_ASKED.VOLUNTEER_ID, volunteer)
                .set(TASK_ASKED.SPELL, spell.id())
                .set(TASK_ASKED.ROUND, round)
                .set(TASK_ASKED.ASKED_AT, now)
                .onConflict(TASK_ASKED.REFERENCE, TASK_ASKED.VOLUNTEER_ID)
                .doUpdate()
                .set(TASK_ASKED.SPELL, spell.id())
                .set(TASK_ASKED.ROUND, round)
                .set(TASK_ASKED.ASKED_AT, now)
                .setNull(TASK_ASKED.TOLD_AT)
                .execute();
    }

    boolean wasAsked(long reference, long volunteer) {
        return tx.sql()
                .fetchExists(TASK_ASKED, TASK_ASKED.REFERENCE.eq(reference).and(TASK_ASKED.VOLUNTEER_ID.eq(volunteer)));
    }

    /** Takes it that all who were asked, and did not know yet, know now who has it; returns those to be texted so. */
    List<Recipient> tell(long reference, long holder, Instant now) {
        List<Long> told = tx.sql()
                .update(TASK_ASKED)
                .set(TASK_ASKED.TOLD_AT, now)
                .where(TASK_ASKED.REFERENCE.eq(reference))
                .and(TASK_ASKED.TOLD_AT.isNull())
                .and(TASK_ASKED.VOLUNTEER_ID.ne(holder))
                .returning(TASK_ASKED.VOLUNTEER_ID)
                .fetch(TASK_ASKED.VOLUNTEER_ID);
        return told.isEmpty() ? List.of() : texted(VOLUNTEER.PERSON_ID.in(told).andNot(gaveBack(reference)));
    }

    boolean isSomebodyToTell(long reference, long holder) {
        return tx.sql()
                .fetchExists(
                        TASK_ASKED,
                        TASK_ASKED
                                .REFERENCE
                                .eq(reference)
                                .and(TASK_ASKED.TOLD_AT.isNull())
                                .and(TASK_ASKED.VOLUNTEER_ID.ne(holder)));
    }

    boolean wasDropped(long reference, long volunteer) {
        return tx.sql()
                .fetchExists(
                        REQUEST_EVENT,
                        REQUEST_EVENT
                                .REFERENCE
                                .eq(reference)
                                .and(REQUEST_EVENT.WHAT.eq(TaskStore.DROPPED))
                                .and(REQUEST_EVENT.ACTOR.eq(TaskStore.VOLUNTEER + volunteer)));
    }

    /** Had it and gave it back: they know of it. */
    private static Condition gaveBack(long reference) {
        return DSL.exists(DSL.selectOne()
                .from(REQUEST_EVENT)
                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                .and(REQUEST_EVENT.WHAT.eq(TaskStore.DROPPED))
                .and(REQUEST_EVENT.ACTOR.eq(
                        DSL.concat(DSL.val(TaskStore.VOLUNTEER), VOLUNTEER.PERSON_ID.cast(String.class)))));
    }

    /** Active, confirmed, with a phone that takes texts, and no wish to get none. */
    private List<Recipient> texted(Condition which) {
        Result<VolunteerRecord> all = tx.sql()
                .selectFrom(VOLUNTEER)
                .where(which)
                .and(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .andNotExists(DSL.selectOne().from(TEXT_STOP).where(TEXT_STOP.NUMBER.eq(VOLUNTEER.PHONE)))
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch();
        return Legible.of(all, "Volunteer", VOLUNTEER.PERSON_ID, AskedStore::recipient).rows().stream()
                .filter(recipient -> recipient.phone().takesTexts())
                .toList();
    }

    private static Recipient recipient(VolunteerRecord row) {
        return new Recipient(
                Objects.requireNonNull(row.getPersonId()),
                new PhoneNumber(row.getPhone()),
                Stream.of(row.getLanguages()).map(Language::new).toList());
    }
}
