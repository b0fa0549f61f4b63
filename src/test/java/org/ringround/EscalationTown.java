package org.ringround;

import static org.ringround.FaultHouse.CALLER;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ALARM_TOLD;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.OutcallRecord;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outcall.OutCallDesk;
import org.ringround.people.PeopleStore;
import org.ringround.request.Request;
import org.ringround.round.OnRound;
import org.ringround.round.TurnStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/** Ann of Llanrwst did not answer her check-in at noon; desks on which no worker runs: the test says what happens when. */
final class EscalationTown implements AutoCloseable {

    static final String BET = "+447700900601";
    static final String CAI = "+447700900602";

    private final FaultHouse house;
    private final Desks desks;
    private final AtomicInteger sids = new AtomicInteger(100);
    private final UUID turn = new UUID(0, 7);

    /** @param hour of the local day at which it begins */
    EscalationTown(FaultHouse house, int hour, String... contacts) {
        this.house = house;
        this.desks = house.desks();
        Instant now = house.clock().instant();
        Instant then = LocalDate.ofInstant(now, ZoneId.of("Europe/London"))
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        house.clock().forward(Duration.between(now, then));
        house.database().run(tx -> new UnansweredCheckin(tx, now()).of(turn, contacts));
    }

    /** It begins, and is looked at. */
    EscalationTown begins() {
        house.database().run(tx -> {
            var who = new OnRound(
                    new PeopleStore(tx).listResidentsAt(new PhoneNumber(CALLER)).get(0), null);
            desks.rounds().escalations().begin(tx, new TurnStore(tx).lock(turn), who, now());
        });
        look();
        return this;
    }

    Desks desks() {
        return desks;
    }

    long reference() {
        return tables().escalation().getReference();
    }

    void look() {
        desks.rounds().escalations().senders().get(0).due(Request.id(reference()));
    }

    /** So much later it is looked at. */
    void later(Duration duration) {
        house.clock().forward(duration);
        look();
    }

    /** Ann rings us and says that she is all right. */
    void annRings() {
        house.database().run(tx -> desks.rounds().rounds().settle(tx, turn, now()));
        look();
    }

    /** The contact who is being rung. */
    OutcallRecord contactCall() {
        return house.database().transact(tx -> tx.sql().fetchSingle(OUTCALL, OUTCALL.ENDED_AT.isNull()));
    }

    boolean isContactRung() {
        return house.database().transact(tx -> tx.sql().fetchExists(OUTCALL, OUTCALL.ENDED_AT.isNull()));
    }

    /** Every contact who was rung so far, in order. */
    List<String> contactsRung() {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OUTCALL.NUMBER)
                        .from(OUTCALL)
                        .orderBy(OUTCALL.CREATED_AT)
                        .fetch(OUTCALL.NUMBER));
    }

    /** The contact does not pick up. */
    void contactDoesNotAnswer() {
        UUID leg = contactCall().getId();
        String sid = placed(leg);
        calls().on(leg, Conversation.NO_TURN, sid, new CallEvent.Progress(CallStatus.NO_ANSWER));
        look();
    }

    /** Returns what they hear then. */
    Heard contactAnswers() {
        UUID leg = contactCall().getId();
        return calls().on(leg, Conversation.NO_TURN, placed(leg), new CallEvent.Answered());
    }

    Heard contactPresses(Heard asked, String key) {
        return calls().on(asked.leg(), asked.turn(), sid(asked.leg()), new CallEvent.Keyed(key));
    }

    void contactHangsUp(Heard last) {
        calls().on(last.leg(), Conversation.NO_TURN, sid(last.leg()), new CallEvent.Progress(CallStatus.COMPLETED));
        look();
    }

    /** The contact picks up, presses that key and hangs up; returns what they heard last. */
    Heard contact(String key) {
        Heard last = contactPresses(contactAnswers(), key);
        contactHangsUp(last);
        return last;
    }

    private String placed(UUID leg) {
        String sid = "CA" + sids.incrementAndGet();
        calls().told(leg, new Errand.PlaceCall(BET, OutCallDesk.KIND, leg, 40), new Result.Placed(sid));
        return sid;
    }

    private String sid(UUID leg) {
        return house.database()
                .transact(
                        tx -> tx.sql().fetchSingle(OUTCALL, OUTCALL.ID.eq(leg)).getSid());
    }

    private OutCallDesk calls() {
        return desks.rounds().outCalls();
    }

    /** The volunteers or coordinators whose phones ring or are about to. */
    List<String> ringing() {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OFFER.NUMBER)
                        .from(OFFER)
                        .where(OFFER.LIVE)
                        .orderBy(OFFER.NUMBER)
                        .fetch(OFFER.NUMBER));
    }

    /** That phone is picked up, and 1 is pressed; returns what is heard then. */
    Heard takes(String phone) {
        UUID leg = house.database()
                .transact(tx -> tx.sql()
                        .fetchSingle(OFFER, OFFER.NUMBER.eq(phone).and(OFFER.LIVE))
                        .getId());
        String sid = "CA" + sids.incrementAndGet();
        desks.offers().told(leg, new Errand.PlaceCall(phone, OfferDesk.KIND, leg, 18), new Result.Placed(sid));
        Heard asked = desks.offers().on(leg, Conversation.NO_TURN, sid, new CallEvent.Answered());
        return desks.offers().on(leg, asked.turn(), sid, new CallEvent.Keyed("1"));
    }

    Heard offer(Heard last, CallEvent event) {
        String sid = house.database()
                .transact(tx ->
                        tx.sql().fetchSingle(OFFER, OFFER.ID.eq(last.leg())).getSid());
        return desks.offers().on(last.leg(), last.turn(), sid, event);
    }

    /** The volunteers' notes of their calls are done. */
    void freeAgain() {
        house.database()
                .transact(tx -> tx.sql()
                        .select(OFFER.ID)
                        .from(OFFER)
                        .where(OFFER.PHASE.eq("after"))
                        .fetch(OFFER.ID))
                .forEach(leg -> desks.offers().due(leg));
    }

    /** Its holder presses the button on their private page. */
    void settlesOnThePage(String phone) {
        house.database().run(tx -> desks.tasks().done(tx, id(tx, phone), reference(), now()));
    }

    /** Coordinators are rung, if they are to be. */
    void coordinatorsAreRung() {
        house.database()
                .transact(tx -> tx.sql().select(RING_OUT.ID).from(RING_OUT).fetch(RING_OUT.ID))
                .forEach(matter -> desks.callbacks().senders().stream()
                        .filter(sender -> sender.kind().equals("urgent-matters"))
                        .forEach(sender -> sender.due(matter)));
    }

    /** Somebody writes to the table by hand: the row of whoever has that phone cannot be read any more. */
    void spoils(String phone) {
        house.database()
                .run(tx ->
                        tx.sql().execute("update volunteer set languages = '{?}' where person_id = " + id(tx, phone)));
    }

    /** These were told of all alarms there are. */
    void areTold(String... phones) {
        house.database()
                .run(tx -> tx.sql().selectFrom(ALARM).forEach(alarm -> {
                    for (String phone : phones) {
                        tx.sql()
                                .insertInto(ALARM_TOLD)
                                .set(ALARM_TOLD.NUMBER, alarm.getNumber())
                                .set(ALARM_TOLD.VOLUNTEER_ID, id(tx, phone))
                                .set(ALARM_TOLD.AT, now())
                                .set(ALARM_TOLD.FIRST_AT, now())
                                .onConflictDoNothing()
                                .execute();
                    }
                }));
    }

    void texts(String phone, String body) {
        desks.texts().text(new IncomingText("SM" + sids.incrementAndGet(), new PhoneNumber(phone), body, null));
    }

    boolean isStillWanted(OutCallDesk calls, UUID leg) {
        return house.database().transact(tx -> calls.stillWanted(tx, leg));
    }

    void forgetContacts() {
        house.database().run(tx -> tx.sql().deleteFrom(RESIDENT_CONTACT).execute());
    }

    void haveContacts(String... numbers) {
        house.database().run(tx -> new UnansweredCheckin(tx, now()).contacts(numbers));
    }

    /** What the tables and the network's errands say of it. */
    EscalationTables tables() {
        return new EscalationTables(house.database());
    }

    /** When it is looked at next; empty when never again. */
    List<Instant> looks() {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(TIMER.DUE_AT)
                        .from(TIMER)
                        .where(TIMER.KIND.eq("escalations"))
                        .fetch(TIMER.DUE_AT));
    }

    Instant now() {
        return house.clock().instant();
    }

    long id(String phone) {
        return house.database().transact(tx -> id(tx, phone));
    }

    private static long id(Tx tx, String phone) {
        return new PeopleStore(tx)
                .findVolunteer(new PhoneNumber(phone))
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        house.close();
    }

    static FaultHouse house() {
        return FaultHouse.prepared(Map.of());
    }
}
