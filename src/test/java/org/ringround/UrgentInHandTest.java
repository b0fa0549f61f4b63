package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.JO;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ALARM_TOLD;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.people.PeopleStore;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/** Sam is worried about somebody: Jo and Alex, coordinators, are rung and texted, and one of them texts OK. No worker runs. */
class UrgentInHandTest {

    private final FaultHouse house = FaultHouse.prepared(Map.of())
            .withVolunteers(SAM)
            .withCoordinator(JO, "jo@example.org")
            .withCoordinator(ALEX, "alex@example.org");
    private final Desks desks = house.desks();
    private final AtomicInteger sids = new AtomicInteger();
    private long reference;

    @BeforeEach
    void samIsWorried() {
        reference = claimedBy(SAM);
        house.database().run(tx -> {
            Request request = new RequestStore(tx).lock(reference);
            desks.callbacks().settlement().settle(tx, request, id(SAM), Outcome.WORRIED, null, now());
        });
        coordinatorsAreRung();
        house.database()
                .run(tx -> List.of(JO, ALEX)
                        .forEach(phone -> tx.sql()
                                .insertInto(ALARM_TOLD)
                                .set(ALARM_TOLD.NUMBER, 1L)
                                .set(ALARM_TOLD.VOLUNTEER_ID, id(phone))
                                .set(ALARM_TOLD.AT, now())
                                .set(ALARM_TOLD.FIRST_AT, now())
                                .execute()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsTheirsAndNobodyIsRungAboutItAnyMore() {
        assertThat(ringing()).isEqualTo(2);

        texts(JO, "OK 1");

        assertThat(request().getStatus()).isEqualTo("claimed");
        assertThat(request().getVolunteerId()).isEqualTo(id(JO));
        assertThat(request().getUrgent()).isTrue();
        assertThat(ringing()).isZero();
        assertThat(matter()).isEqualTo("known");
        assertThat(openAlarms()).isZero();
        assertThat(sentTo(JO))
                .last()
                .asString()
                .startsWith("Thank you. " + reference + " is yours, and nobody else is rung about it. See: http");

        house.clock().forward(Duration.ofMinutes(30));
        coordinatorsAreRung();
        assertThat(ringing()).isZero();
    }

    @Test
    void aBareOkMeansTheSame() {
        texts(JO, "ok");

        assertThat(request().getVolunteerId()).isEqualTo(id(JO));
        assertThat(ringing()).isZero();
    }

    @Test
    void whoeverComesLaterIsToldWhoHasIt() {
        texts(JO, "OK 1");
        texts(ALEX, "OK 1");
        texts(ALEX, "OK");
        texts(JO, "OK 1");

        assertThat(request().getVolunteerId()).isEqualTo(id(JO));
        assertThat(sentTo(ALEX))
                .containsExactly(
                        "Alarm 1: Jo has it in hand. Nothing has changed for you. Thank you.",
                        "Alarm 1: Jo has it in hand. Nothing has changed for you. Thank you.");
        assertThat(sentTo(JO)).hasSize(2).allMatch(text -> text.contains("is yours"));
    }

    @Test
    void whoeverPressedOneWasQuicker() {
        pressesOne(legOf(JO));

        texts(ALEX, "OK 1");

        assertThat(request().getVolunteerId()).isEqualTo(id(JO));
        assertThat(sentTo(ALEX)).containsExactly("Alarm 1: Jo has it in hand. Nothing has changed for you. Thank you.");
    }

    @Test
    void whoeverHasAnsweredThePhoneIsToldThatItIsTaken() {
        UUID leg = legOf(ALEX);
        Heard asked = answers(leg);

        texts(JO, "OK 1");
        Heard after = desks.offers().on(leg, asked.turn(), "CA1", new CallEvent.Keyed("1"));

        assertThat(after.instructions().toString()).contains("Somebody has just taken it");
        assertThat(request().getVolunteerId()).isEqualTo(id(JO));
    }

    @Test
    void whatIsSettledIsOver() {
        house.database().run(tx -> {
            var requests = new RequestStore(tx);
            Request request = requests.lock(reference);
            requests.save(request.settled(Outcome.SORTED, null, now()), "closed", "test", now());
            desks.callbacks().done(tx, reference, now());
        });

        texts(JO, "OK 1");

        assertThat(request().getStatus()).isEqualTo("done");
        assertThat(sentTo(JO)).containsExactly("Alarm 1 is over: there is nothing left to do. Thank you.");
    }

    @Test
    void whatACoordinatorGaveBackMayBeHadByAnother() {
        texts(JO, "OK 1");
        texts(JO, "DROP " + reference);

        texts(ALEX, "OK 1");

        assertThat(request().getVolunteerId()).isEqualTo(id(ALEX));
    }

    @Test
    void whatACoordinatorTookOtherwiseIsRungAboutNoMore() {
        claim(reference, JO);
        house.clock().forward(Duration.ofMinutes(30));

        coordinatorsAreRung();

        assertThat(matter()).isEqualTo("known");
        assertThat(openAlarms()).isZero();
    }

    @RepeatedTest(10)
    void ofTwoWhoTextAndOneWhoPressesInTheSameInstantOneHasIt() throws Exception {
        UUID leg = legOf(JO);
        Heard asked = answers(leg);
        var threads = Executors.newFixedThreadPool(3);
        List<Callable<Boolean>> all = List.of(
                () -> texts(JO, "OK 1"),
                () -> texts(ALEX, "OK 1"),
                () -> desks.offers().on(leg, asked.turn(), "CA1", new CallEvent.Keyed("1")) != null);
        for (Future<Boolean> done : threads.invokeAll(all)) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();

        boolean jos = request().getVolunteerId() == id(JO);
        assertThat(sentTo(ALEX)).hasSize(1).first().asString().contains(jos ? "Jo has it in hand" : "is yours");
        assertThat(matter()).isEqualTo("known");
        assertThat(openAlarms()).isZero();
    }

    private boolean texts(String phone, String body) {
        desks.texts().text(new IncomingText("SM" + sids.incrementAndGet(), new PhoneNumber(phone), body, null));
        return true;
    }

    private Heard answers(UUID leg) {
        desks.offers().told(leg, new Errand.PlaceCall(ALEX, OfferDesk.KIND, leg, 18), new Result.Placed("CA1"));
        return desks.offers().on(leg, Conversation.NO_TURN, "CA1", new CallEvent.Answered());
    }

    private void pressesOne(UUID leg) {
        desks.offers().on(leg, answers(leg).turn(), "CA1", new CallEvent.Keyed("1"));
    }

    private void coordinatorsAreRung() {
        UUID matter = house.database()
                .transact(tx -> tx.sql()
                        .fetchSingle(RING_OUT, RING_OUT.KIND.eq("urgent"))
                        .getId());
        desks.callbacks().senders().stream()
                .filter(sender -> sender.kind().equals("urgent-matters"))
                .forEach(sender -> sender.due(matter));
    }

    /** How many phones ring or are about to. */
    private int ringing() {
        return house.database().transact(tx -> tx.sql().fetchCount(OFFER, OFFER.LIVE.isTrue()));
    }

    private UUID legOf(String phone) {
        return house.database()
                .transact(tx -> tx.sql()
                        .fetchSingle(OFFER, OFFER.LIVE.isTrue().and(OFFER.VOLUNTEER_ID.eq(id(phone))))
                        .getId());
    }

    private String matter() {
        return house.database()
                .transact(tx -> tx.sql()
                        .fetchSingle(RING_OUT, RING_OUT.KIND.eq("urgent"))
                        .getEnding());
    }

    private int openAlarms() {
        return house.database()
                .transact(tx ->
                        tx.sql().fetchCount(ALARM, ALARM.SETTLED_AT.isNull().and(ALARM.ACKNOWLEDGED_AT.isNull())));
    }

    private List<String> sentTo(String phone) {
        return SentTexts.to(phone, house.database());
    }

    private long id(String phone) {
        return house.database()
                .transact(tx -> new PeopleStore(tx).findVolunteer(new PhoneNumber(phone)))
                .orElseThrow()
                .id();
    }

    private Instant now() {
        return house.clock().instant();
    }

    private RequestRecord request() {
        return house.database().transact(tx -> tx.sql().fetchSingle(REQUEST, REQUEST.REFERENCE.eq(reference)));
    }

    private void claim(long which, String phone) {
        house.database().run(tx -> {
            var requests = new RequestStore(tx);
            requests.save(requests.lock(which).claimed(id(phone)), "claimed", "test", now());
        });
    }

    private long claimedBy(String phone) {
        long opened = house.database().transact(tx -> {
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(now());
            row.setNeed("shopping");
            row.setLanguage("en");
            row.setReason("callback");
            row.setNumber(CALLER);
            row.insert();
            return row.getReference();
        });
        claim(opened, phone);
        return opened;
    }
}
