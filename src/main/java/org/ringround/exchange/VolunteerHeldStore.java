package org.ringround.exchange;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ALARM_TOLD;
import static org.ringround.db.generated.Tables.BEFRIENDING_REMINDER;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.FEED;
import static org.ringround.db.generated.Tables.NUISANCE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.OPEN_SHIFT_ASKED;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PHONE_PROOF;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.SHIFT;
import static org.ringround.db.generated.Tables.SHIFT_EXCEPTION;
import static org.ringround.db.generated.Tables.SHIFT_REMINDER;
import static org.ringround.db.generated.Tables.TASK_ASKED;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;
import static org.ringround.db.generated.Tables.VOLUNTEER_RUNG;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.exchange.PersonDataStore.Held;

/** What is kept of a volunteer: when they help, and what they took. Whom they helped is those people's own data. */
final class VolunteerHeldStore {

    private final long id;

    VolunteerHeldStore(long id) {
        this.id = id;
    }

    List<Held> list() {
        return Stream.of(own(), work(), asked()).flatMap(List::stream).toList();
    }

    private List<Held> own() {
        return List.of(
                Held.all(VOLUNTEER, VOLUNTEER.PERSON_ID.eq(id)),
                Held.all(VOLUNTEER_AREA, VOLUNTEER_AREA.VOLUNTEER_ID.eq(id)),
                Held.all(VOLUNTEER_RUNG, VOLUNTEER_RUNG.VOLUNTEER_ID.eq(id)),
                Held.all(PHONE_PROOF, PHONE_PROOF.VOLUNTEER_ID.eq(id)),
                Held.all(SHIFT, SHIFT.VOLUNTEER_ID.eq(id)),
                Held.all(SHIFT_EXCEPTION, SHIFT_EXCEPTION.VOLUNTEER_ID.eq(id)),
                Held.all(SHIFT_REMINDER, SHIFT_REMINDER.VOLUNTEER_ID.eq(id)),
                Held.all(DUTY_EVENT, DUTY_EVENT.VOLUNTEER_ID.eq(id)),
                Held.all(DUTY_SPAN, DUTY_SPAN.VOLUNTEER_ID.eq(id)),
                Held.all(OPEN_SHIFT, OPEN_SHIFT.GIVEN_BY.eq(id).or(OPEN_SHIFT.COVERED_BY.eq(id))),
                Held.all(OPEN_SHIFT_ASKED, OPEN_SHIFT_ASKED.VOLUNTEER_ID.eq(id)),
                Held.all(OFFER, OFFER.VOLUNTEER_ID.eq(id)),
                Held.all(TASK_ASKED, TASK_ASKED.VOLUNTEER_ID.eq(id)),
                Held.all(ROUND_VOLUNTEER, ROUND_VOLUNTEER.VOLUNTEER_ID.eq(id)),
                Held.all(BEFRIENDING_REMINDER, BEFRIENDING_REMINDER.VOLUNTEER_ID.eq(id)),
                Held.all(ALARM_TOLD, ALARM_TOLD.VOLUNTEER_ID.eq(id)),
                Held.all(ALARM, ALARM.ACKNOWLEDGED_BY.eq(id)),
                Held.all(RING_OUT, RING_OUT.VOLUNTEER_ID.eq(id)),
                Held.work(
                        "private_link",
                        PRIVATE_LINK,
                        PRIVATE_LINK.VOLUNTEER_ID.eq(id),
                        PRIVATE_LINK.ID,
                        PRIVATE_LINK.MADE_AT,
                        PRIVATE_LINK.EXPIRES_AT,
                        PRIVATE_LINK.REVOKED_AT),
                Held.work("feed", FEED, FEED.VOLUNTEER_ID.eq(id), FEED.ID, FEED.MADE_AT, FEED.ENDED_AT));
    }

    private List<Held> work() {
        return List.of(
                Held.work(
                        "calls_taken",
                        CALL,
                        CALL.VOLUNTEER_ID.eq(id),
                        CALL.ID,
                        CALL.REFERENCE,
                        CALL.STARTED_AT,
                        CALL.TAKEN_AT,
                        CALL.LEFT_AT,
                        CALL.ENDING),
                Held.work(
                        "requests_taken",
                        REQUEST,
                        REQUEST.VOLUNTEER_ID.eq(id),
                        REQUEST.REFERENCE,
                        REQUEST.OPENED_AT,
                        REQUEST.NEED,
                        REQUEST.STATUS,
                        REQUEST.CLOSED_AT,
                        REQUEST.OUTCOME),
                Held.work(
                        "calls_for_rounds",
                        OUTCALL,
                        OUTCALL.VOLUNTEER_ID.eq(id),
                        OUTCALL.ID,
                        OUTCALL.PURPOSE,
                        OUTCALL.NUMBER,
                        OUTCALL.RUNG_AT,
                        OUTCALL.ANSWERED_AT,
                        OUTCALL.ENDED_AT,
                        OUTCALL.ENDING,
                        OUTCALL.ANSWER));
    }

    private List<Held> asked() {
        return List.of(
                Held.work(
                        "escalations_taken",
                        ESCALATION,
                        ESCALATION.LOOK_IN_BY.eq(id).or(ESCALATION.HELD_BY.eq(id)),
                        ESCALATION.REFERENCE,
                        ESCALATION.BEGAN_AT,
                        ESCALATION.CLOSED_AT),
                Held.work(
                        "asked_for_first",
                        SEARCH,
                        SEARCH.FIRST_ID.eq(id),
                        SEARCH.REFERENCE,
                        SEARCH.STARTED_AT,
                        SEARCH.ENDING),
                Held.work(
                        "called_others_a_nuisance",
                        NUISANCE,
                        NUISANCE.VOLUNTEER_ID.eq(id),
                        NUISANCE.REFERENCE,
                        NUISANCE.AT));
    }
}
