package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallDesk;
import org.ringround.call.CallDesks;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Lane;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.outcall.Answer;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.OutCallDesk;
import org.ringround.outcall.OutCallParts;
import org.ringround.outcall.OutCalls;
import org.ringround.outcall.Purpose;
import org.ringround.outcall.Purposes;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.round.AsCaller;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.Way;
import org.ringround.telephony.TextReception;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** Calls of the rounds, compared with the network: Ann is rung as CA7, and asked whether she wants a person. */
class RoundLegsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final PhoneNumber ANN = new PhoneNumber("+441632960201");
    private static final UUID TURN = new UUID(0, 10);

    private final TestDatabase test = TestDatabase.create();
    private final Outbox outbox = new Outbox(new Bell(), UUID::randomUUID);
    private Instant now = BEFORE;
    private final CallDesk callers = CallDesks.on(test.database(), outbox, () -> now, CENTRAL);
    private final AsCaller asCaller = new AsCaller();
    private final Purposes purposes = new Purposes();
    private final OutCallParts parts = new OutCallParts(
            test.database(), outbox, () -> now, UUID::randomUUID, Words.load(), "Ringround", purposes, asCaller);
    private final OutCallDesk desk = new OutCallDesk(parts);
    private final Mending mending = new Mending(
            test.database(),
            outbox,
            () -> now,
            new WatchRules(CENTRAL, Set.of(CENTRAL), ZoneId.of("Europe/London"), WatchRules.MESSAGES_KEPT),
            callers.found(),
            Map.of(CallDesk.KIND, callers, OutCallDesk.KIND, desk),
            new NoTexts());

    /** Nobody texts here. */
    private record NoTexts() implements TextReception {

        @Override
        public void text(IncomingText text) {
            throw new IllegalStateException("nobody texts");
        }

        @Override
        public void found(IncomingText text, Instant said) {
            throw new IllegalStateException("nobody texts");
        }
    }

    /** Whoever presses a key is given a person, and nothing more is wanted of them. */
    private record Asking() implements Purpose {

        @Override
        public String kind() {
            return "checkin";
        }

        @Override
        public void lock(Tx tx, UUID subject) {}

        @Override
        public boolean stillWanted(Tx tx, OutCall call, Instant now) {
            return true;
        }

        @Override
        public Then answered(Tx tx, OutCall call, Answer answer, Instant now) {
            return new Then.Person();
        }

        @Override
        public void over(Tx tx, OutCall call, Instant now) {}
    }

    @BeforeEach
    void annIsRung() {
        asCaller.introduce(callers);
        purposes.introduce(new Asking());
        sql("insert into area (name) values ('Llanrwst')");
        sql("insert into person (name, phone) values ('Ann', '+441632960201')");
        sql("insert into resident (person_id, area_id, language) values (1, 1, 'en')");
        var whom = new OutCall.Whom(ANN.e164(), null, 1, "en", 40);
        var question = new Question(List.of(), Saying.of(Phrase.CHECKIN_QUESTION), "10", 3);
        test.database()
                .run(tx -> new OutCalls(parts)
                        .ring(tx, new OutCall.Reason("checkin", TURN, 0), whom, question, Lane.CHECKIN, now));
        UUID leg = UUID.fromString(text("select id from outcall"));
        desk.told(leg, new Errand.PlaceCall(ANN.e164(), OutCallDesk.KIND, leg, 40), new Result.Placed("CA7"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aCallThatGoesOnIsInOrder() {
        mend(listed(CallStatus.IN_PROGRESS));

        assertThat(text("select ended_at from outcall")).isEqualTo("null");
        assertThat(alarms()).isEqualTo("0");
    }

    @Test
    void aCallThatEndedUnseenEnds() {
        mend(listed(CallStatus.NO_ANSWER));

        assertThat(text("select ending from outcall")).isEqualTo("no_answer");
        assertThat(alarms()).isEqualTo("0");
    }

    @Test
    void aLegThatWentOnAsACallersEndsForBoth() {
        wantsAPerson();

        mend(listed(CallStatus.COMPLETED));

        assertThat(text("select ending from outcall")).isEqualTo("answered");
        assertThat(text("select ending from call")).isEqualTo("callback");
        assertThat(alarms()).isEqualTo("0");
    }

    @Test
    void whereOnlyTheCallerIsLeftTheCallerEnds() {
        wantsAPerson();
        sql("update outcall set phase = 'over', ended_at = '2026-11-23T10:21:00Z', ending = 'answered'");

        mend(listed(CallStatus.COMPLETED));

        assertThat(text("select ending from call")).isEqualTo("callback");
    }

    @Test
    void aLegThatItDialledIsExplained() {
        sql("""
                insert into dialled_leg (id, outcall_id, number, created_at, sid)
                select gen_random_uuid(), id, '+441632960201', '2026-11-23T10:21:00Z', 'CA8' from outcall
                """);

        mend(
                listed(CallStatus.IN_PROGRESS),
                dialled("CA8", "CA7", CallStatus.COMPLETED),
                // Its SID is learnt only when it is over.
                dialled("CA9", "CA7", CallStatus.IN_PROGRESS));

        assertThat(alarms()).isEqualTo("0");
    }

    @Test
    void aCallThatNobodyOfOursMadeIsToldOf() {
        mend(listed(CallStatus.IN_PROGRESS), call("CA99", Way.OUT, CallStatus.COMPLETED, null));

        assertThat(alarms()).isEqualTo("1");
    }

    private void wantsAPerson() {
        UUID leg = UUID.fromString(text("select id from outcall"));
        int turn = desk.on(leg, Conversation.NO_TURN, "CA7", new CallEvent.Answered())
                .turn();
        desk.on(leg, turn, "CA7", new CallEvent.Keyed("0"));
        assertThat(text("select ended_at is null from call where sid = 'CA7'")).isEqualTo("true");
    }

    private void mend(CallListed... calls) {
        now = NOW;
        mending.mend(NOW.minusSeconds(900), new Result.TrafficListed(List.of(calls), List.of(), List.of()), NOW);
    }

    private static CallListed listed(CallStatus status) {
        return call("CA7", Way.OUT, status, null);
    }

    private static CallListed dialled(String sid, String parent, CallStatus status) {
        return call(sid, Way.DIALLED, status, parent);
    }

    private static CallListed call(String sid, Way way, CallStatus status, @Nullable String parent) {
        return new CallListed(
                sid, way, new Incoming(CENTRAL, ANN), status, BEFORE, status.isOver() ? BEFORE : null, parent, null);
    }

    private void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }

    private String text(String query) {
        return test.database().transact(tx -> String.valueOf(tx.sql().fetchValue(query)));
    }

    private String alarms() {
        return text("select count(*) from alarm where kind = 'calls_differ'");
    }
}
