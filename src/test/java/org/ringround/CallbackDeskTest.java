package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.callback.Ringing;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.exchange.What;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.people.PeopleStore;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/** Our own calls about a request, at desks on which no worker runs: the test says what happens, and in which order. It is noon. */
class CallbackDeskTest {

    private final FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
    private final Desks desks = house.desks();

    @BeforeEach
    void noon() {
        house.clock().toNoon();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPromiseIsKeptAlthoughTheVolunteersLegTellsOfItsEndBeforeTheBridgeDoes() {
        long reference = promised(Duration.ZERO);
        due("promises", Request.id(reference));
        UUID leg = leg();
        Heard ringing = takes(leg, "CA1");

        desks.offers().on(leg, Conversation.NO_TURN, "CA1", new CallEvent.Progress(CallStatus.COMPLETED));
        assertThat(request(reference).getDueAt()).isNotNull();
        desks.offers().on(leg, ringing.turn(), "CA1", new CallEvent.BridgeEnded(true, true, "CA2"));

        assertThat(request(reference).getDueAt()).isNull();
        assertThat(request(reference).getReason()).isEqualTo("connected");
    }

    @ParameterizedTest
    @CsvSource({"true, PT70S, 70", "false, , "})
    void theyTalkFromWhenTheResidentAnswers(boolean bridged, @Nullable Duration talked, @Nullable Integer seconds) {
        due("promises", Request.id(promised(Duration.ZERO)));
        Heard ringing = takes(leg(), "CA1");
        house.clock().forward(Duration.ofSeconds(95));
        var ended = new CallEvent.BridgeEnded(bridged, false, "CA2", talked);
        desks.offers().on(ringing.leg(), ringing.turn(), "CA1", ended);
        List<Map<String, Object>> calls = house.export(What.CALLS);
        assertThat(calls.get(0)).containsEntry("talked_seconds", seconds);
    }

    @Test
    void aRepeatedWordOfTheBridgeDoesNotTakeBackALaterPromise() {
        long reference = promised(Duration.ZERO);
        due("promises", Request.id(reference));
        UUID leg = leg();
        Heard ringing = takes(leg, "CA1");
        var ended = new CallEvent.BridgeEnded(true, false, "CA2");

        Heard asked = desks.offers().on(leg, ringing.turn(), "CA1", ended);
        Heard when = desks.offers().on(leg, asked.turn(), "CA1", new CallEvent.Keyed("3"));
        desks.offers().on(leg, when.turn(), "CA1", new CallEvent.Keyed("2"));
        desks.offers().on(leg, ringing.turn(), "CA1", ended);

        assertThat(request(reference).getDueAt()).isNotNull();
    }

    @Test
    void whoAskedToBeConnectedMayAskAgainWhenSomethingElseCameFirst() {
        long reference = promised(Duration.ZERO);
        long sam = claimedBySam(reference);
        assertThat(asksToBeConnected(sam, reference)).isEqualTo(Ringing.RINGING);
        due("promises", Request.id(reference));

        due("own-requests", ringOut("request"));
        assertThat(asksToBeConnected(sam, reference)).isEqualTo(Ringing.ALREADY);
        house.database().run(tx -> {
            tx.sql().update(OFFER).set(OFFER.LIVE, false).execute();
            tx.sql()
                    .update(SEARCH)
                    .set(SEARCH.ENDED_AT, house.clock().instant())
                    .set(SEARCH.ENDING, "nobody")
                    .execute();
        });

        assertThat(asksToBeConnected(sam, reference)).isEqualTo(Ringing.RINGING);
    }

    @Test
    void anOverduePromiseIsOneAlarmAlsoWhenACoordinatorHasItInHand() {
        long reference = promised(Duration.ofMinutes(10));
        due("promises", Request.id(reference));
        house.database()
                .run(tx -> tx.sql()
                        .update(ALARM)
                        .set(ALARM.ACKNOWLEDGED_AT, house.clock().instant())
                        .execute());

        house.clock().forward(Duration.ofMinutes(5));
        due("promises", Request.id(reference));

        assertThat(alarms()).containsExactly("promise_overdue " + reference);
    }

    @Test
    void aPromiseToANumberThatMustNotBeRungIsLookedAtAgainWhenItIsOverdue() {
        long reference = promised(Duration.ZERO);
        house.database()
                .run(tx -> tx.sql()
                        .update(REQUEST)
                        .set(REQUEST.SAFE_TO_RING, false)
                        .execute());

        due("promises", Request.id(reference));
        Instant next = house.database()
                .transact(tx ->
                        tx.sql().fetchSingle(TIMER, TIMER.KIND.eq("promises")).getDueAt());
        assertThat(next).isEqualTo(request(reference).getDueAt().plus(Duration.ofMinutes(10)));

        house.clock().forward(Duration.ofMinutes(10));
        due("promises", Request.id(reference));
        assertThat(alarms()).containsExactly("promise_overdue " + reference);
    }

    @Test
    void whatTwoVolunteersAreWorriedAboutIsOneMatterForCoordinators() {
        long reference = promised(Duration.ZERO);
        worries(reference);
        UUID matter = ringOut("urgent");
        worries(reference);

        assertThat(ringOut("urgent")).isEqualTo(matter);
    }

    @Test
    void coordinatorsHearNoMoreOfAnUrgentMatterThatIsSettled() {
        long reference = promised(Duration.ZERO);
        worries(reference);
        sorted(reference);

        due("urgent-matters", ringOut("urgent"));

        assertThat(alarms()).containsExactly("urgent " + reference);
        assertThat(house.database().<Boolean>transact(tx -> tx.sql().fetchExists(ALARM, ALARM.SETTLED_AT.isNull())))
                .isFalse();
    }

    /** Sam has talked with them, and presses 4. */
    private void worries(long reference) {
        long sam = claimedBySam(reference);
        house.database().run(tx -> {
            Request request = new RequestStore(tx).lock(reference);
            Instant now = house.clock().instant();
            desks.callbacks().settlement().settle(tx, request, sam, Outcome.WORRIED, null, now);
        });
    }

    /** Kind and matter of all there ever were. */
    private List<String> alarms() {
        return house.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .orderBy(ALARM.NUMBER)
                        .fetch(row -> row.getKind() + " " + row.getMatter()));
    }

    private Ringing asksToBeConnected(long volunteer, long reference) {
        return house.database()
                .transact(tx -> desks.callbacks()
                        .ring(tx, volunteer, reference, house.clock().instant()));
    }

    private long claimedBySam(long reference) {
        long sam = house.database()
                .transact(tx -> new PeopleStore(tx).findVolunteer(new PhoneNumber(SAM)))
                .orElseThrow()
                .id();
        change(reference, request -> request.claimed(sam));
        return sam;
    }

    private void sorted(long reference) {
        change(
                reference,
                request -> request.settled(Outcome.SORTED, null, house.clock().instant()));
    }

    private void change(long reference, UnaryOperator<Request> change) {
        Instant now = house.clock().instant();
        house.database().run(tx -> {
            var requests = new RequestStore(tx);
            requests.save(change.apply(requests.lock(reference)), "changed", "test", now);
        });
    }

    /** The only one of that kind. */
    private UUID ringOut(String kind) {
        return house.database()
                .transact(tx ->
                        tx.sql().fetchSingle(RING_OUT, RING_OUT.KIND.eq(kind)).getId());
    }

    @Test
    void aBareDigitIsAboutTheNewestCallOfWhichNobodyKnowsHowItWent() {
        long first = promised(Duration.ZERO);
        askedAboutTheTalk(first, "CA1");
        house.clock().forward(Duration.ofMinutes(5));
        long second = promised(Duration.ZERO);
        askedAboutTheTalk(second, "CA2");
        sorted(second);

        desks.texts().text(new IncomingText("SM1", new PhoneNumber(SAM), "1", null));

        assertThat(request(first).getStatus()).isEqualTo("done");
    }

    /** Sam kept the promise, hung up, and was asked by text how it went. */
    private void askedAboutTheTalk(long reference, String sid) {
        due("promises", Request.id(reference));
        UUID leg = leg();
        takes(leg, sid);
        desks.offers().on(leg, Conversation.NO_TURN, sid, new CallEvent.Progress(CallStatus.COMPLETED));
        desks.offers().due(leg);
        RaceDesk.isAsked(house, leg);
    }

    /** Sam presses 1, and the resident's phone rings. */
    private Heard takes(UUID leg, String sid) {
        desks.offers().told(leg, new Errand.PlaceCall(SAM, OfferDesk.KIND, leg, 18), new Result.Placed(sid));
        Heard asked = desks.offers().on(leg, Conversation.NO_TURN, sid, new CallEvent.Answered());
        return desks.offers().on(leg, asked.turn(), sid, new CallEvent.Keyed("1"));
    }

    private void due(String kind, UUID subject) {
        desks.callbacks().senders().stream()
                .filter(sender -> sender.kind().equals(kind))
                .forEach(sender -> sender.due(subject));
    }

    /** The only phone that rings. */
    private UUID leg() {
        return house.database()
                .transact(tx ->
                        tx.sql().select(OFFER.ID).from(OFFER).where(OFFER.LIVE).fetchSingle(OFFER.ID));
    }

    /** Somebody was promised to be called back, so long ago. */
    private long promised(Duration ago) {
        return house.database().transact(tx -> {
            Instant now = house.clock().instant();
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(now.minus(Duration.ofHours(1)));
            row.setNeed("shopping");
            row.setLanguage("en");
            row.setReason("callback");
            row.setNumber(CALLER);
            row.setDueAt(now.minus(ago));
            row.insert();
            return row.getReference();
        });
    }

    private RequestRecord request(long reference) {
        return house.database().transact(tx -> tx.sql().fetchSingle(REQUEST, REQUEST.REFERENCE.eq(reference)));
    }
}
