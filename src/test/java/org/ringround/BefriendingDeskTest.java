package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.BefriendingHouse.connects;
import static org.ringround.BefriendingHouse.said;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.REQUEST;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.exchange.What;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/** Befriending calls at desks on which no worker runs: what is repeated, late, or in each other's way. It is noon. */
class BefriendingDeskTest {

    private static final PhoneNumber HELPLINE = new PhoneNumber(FaultHouse.HELPLINE);

    private final BefriendingHouse town = new BefriendingHouse(SAM);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aRepeatedKeyIsOneConnection() {
        Heard asked = town.answers(town.leg(town.begun()));
        Heard once = town.presses(asked, "1");
        Heard twice = town.presses(asked, "1");

        assertThat(connects(once)).isTrue();
        assertThat(twice).isEqualTo(once);
        assertThat((int) town.house().database().transact(tx -> tx.sql().fetchCount(DIALLED_LEG)))
                .isEqualTo(1);
    }

    @Test
    void aTalkCountsAlthoughTheVolunteersLegTellsOfItsEndBeforeTheBridgeDoes() {
        UUID turn = town.begun();
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");

        town.hangsUp(talking.leg());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("open");
        assertThat(town.live(turn)).isEmpty();
        town.tells(talking, new BridgeEnded(true, true, "CA2", Duration.ofMinutes(20)));

        assertThat(town.turn(turn).getResult()).isEqualTo("talked");
        assertThat(town.turn(turn).getSettledBy()).isEqualTo("volunteer");
    }

    @Test
    void theyHaveTalkedSinceTheResidentPickedUp() {
        Heard talking = town.presses(town.answers(town.leg(town.begun())), "1");

        town.later(Duration.ofSeconds(1_230));
        Heard after = town.tells(talking, new BridgeEnded(true, false, "CA2", Duration.ofMinutes(20)));
        town.later(Duration.ofSeconds(10));
        town.hangsUp(town.presses(after, "1").leg());

        assertThat(talkedSeconds()).isEqualTo(1_200);
    }

    @Test
    void theSameWhenTheVolunteersLegTellsOfItsEndFirst() {
        Heard talking = town.presses(town.answers(town.leg(town.begun())), "1");

        town.later(Duration.ofSeconds(1_230));
        town.hangsUp(talking.leg());
        town.later(Duration.ofSeconds(10));
        town.tells(talking, new BridgeEnded(true, true, "CA2", Duration.ofMinutes(20)));

        assertThat(talkedSeconds()).isEqualTo(1_200);
    }

    /** As the call that Sam picked up is exported. */
    private Object talkedSeconds() {
        return town.house().export(What.CALLS).stream()
                .map(call -> call.get("talked_seconds"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLateWordOfAConnectionThatWasCutOffAtOnceIsNoTalk() {
        UUID turn = town.begun();
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");
        town.hangsUp(talking.leg());

        town.tells(talking, new BridgeEnded(true, true, "CA2", Duration.ofSeconds(14)));

        assertThat(town.turn(turn).getResult()).isEqualTo("open");
        assertThat(town.house()
                        .database()
                        .transact(tx -> tx.sql().fetchSingle(DIALLED_LEG))
                        .getSid())
                .as("the leg is known as ours")
                .isEqualTo("CA2");
    }

    @Test
    void whoeverHangsUpWhenAskedHowItWentHasTalked() {
        UUID turn = town.begun();
        town.hangsUp(talked(turn).leg());

        assertThat(town.turn(turn).getResult()).isEqualTo("talked");
    }

    @Test
    void whoeverHangsUpWhenAskedToTryAgainLeavesItAtThat() {
        UUID turn = town.begun();
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");
        Heard asked = town.tells(talking, new BridgeEnded(false, false, "CA2"));
        assertThat(said(asked)).contains("They did not answer");

        town.hangsUp(asked.leg());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("not_reached");
        assertThat(town.alarms()).containsExactly("round_not_reached");
        town.when("courtesies", turn);
        assertThat(town.live(turn)).as("their own phone has rung").isEmpty();
    }

    @Test
    void aRepeatedWorryIsOneRequestAndARepeatedNoteOneAlarm() {
        Heard after = talked(town.begun());
        Heard worried = town.presses(after, "3");
        assertThat(town.presses(after, "3")).isEqualTo(worried);
        assertThat((int) town.house().database().transact(tx -> tx.sql().fetchCount(REQUEST, REQUEST.URGENT.isTrue())))
                .isEqualTo(1);
        town.hangsUp(after.leg());

        town.later(Duration.ofMinutes(6));
        Heard other = talked(town.begun());
        Heard noted = town.presses(other, "2");
        assertThat(town.presses(other, "2")).isEqualTo(noted);
        assertThat(town.alarms()).containsExactlyInAnyOrder("urgent", "round_note");
    }

    @Test
    void aWrongKeyIsSaidAgainAndTwoAreNobody() {
        UUID turn = town.begun();
        Heard asked = town.answers(town.leg(turn));

        Heard again = town.presses(asked, "7");
        assertThat(said(again)).contains("did not catch").doesNotContain("Ann");
        Heard last = town.presses(again, "*");
        assertThat(said(last)).contains("We did not hear a key");
        town.hangsUp(last.leg());
        assertThat(town.turn(turn).getResult()).isEqualTo("open");
    }

    @Test
    void aVolunteerOnAnOfferIsNotRungAndWhereThatLastsNobodyWas() {
        Heard menu = town.desks().calls().ring("CA9", new Incoming(null, HELPLINE));
        town.desks().calls().on(menu.leg(), menu.turn(), "CA9", new Keyed("0"));
        UUID turn = town.begun();
        assertThat(town.live(turn)).isEmpty();

        town.later(Duration.ofMinutes(61));
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("missed_by_us");
        assertThat(town.alarms()).containsExactly("round_missed");
    }

    @Test
    void aVolunteerWhoRingsUsJustThenIsNotRung() {
        UUID turn = town.begun();
        assertThat(town.isWanted(town.leg(turn))).isTrue();

        town.desks().calls().ring("CA9", new Incoming(new PhoneNumber(SAM), HELPLINE));

        assertThat(town.isWanted(town.leg(turn))).isFalse();
    }

    @Test
    void oneVolunteerIsRungForOneResidentAtATime() {
        UUID first = town.begun();
        UUID second = town.due(town.roundOf("Bea", "+447700900102", SAM));
        town.look(second);
        assertThat(town.live(second)).isEmpty();

        Heard after = talked(first);
        town.hangsUp(town.presses(after, "1").leg());
        town.look(second);
        assertThat(town.live(second)).as("before the gap").isEmpty();
        town.later(Duration.ofMinutes(5));
        town.look(second);
        assertThat(town.live(second)).hasSize(1);
    }

    @Test
    void whoeverWeRingAlreadyIsNotRungOnceMore() {
        town.look(town.due(town.checkin()));
        Heard asked = town.answers(town.leg(town.begun()));

        Heard engaged = town.presses(asked, "1");

        assertThat(connects(engaged)).isFalse();
        assertThat(said(engaged)).contains("in another call of ours").contains("try again in 10 minutes");
    }

    @Test
    void nobodyIsConnectedOutsideCallingHours() {
        town.later(Duration.ofMinutes(7 * 60 + 58));
        UUID turn = town.begun();
        Heard asked = town.answers(town.leg(turn));
        town.later(Duration.ofMinutes(3));

        Heard last = town.presses(asked, "1");
        assertThat(said(last)).contains("may not ring them now").doesNotContain("Ann");
        town.hangsUp(last.leg());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("not_reached");
        town.when("courtesies", turn);
        assertThat(town.live(turn)).isEmpty();
    }

    @Test
    void aQuarterOfAnHourThatWouldBeTooLateIsForSomebodyElse() {
        town.later(Duration.ofMinutes(7 * 60 + 50));
        UUID turn = town.begun();

        Heard last = town.presses(town.answers(town.leg(turn)), "2");
        assertThat(said(last)).contains("We will see to it").doesNotContain("15 minutes");
        town.hangsUp(last.leg());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("not_reached");
        assertThat(town.alarms()).containsExactly("round_not_reached");
    }

    @Test
    void aRoundGivenUpInTheMiddleOfATalkHadIts() {
        UUID turn = town.begun();
        Heard after = talked(turn);
        town.desks().rounds().rounds().end(town.round());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("open");

        town.hangsUp(town.presses(after, "3").leg());

        assertThat(town.turn(turn).getResult()).isEqualTo("talked");
        assertThat(town.alarms()).containsExactly("urgent");
    }

    @Test
    void whoIsToBeToldIsNotRungOnceTheRoundIsGivenUp() {
        UUID turn = town.begun();
        town.hangsUp(town.presses(town.answers(town.leg(turn)), "3").leg());
        town.look(turn);
        town.when("courtesies", turn);
        UUID courtesy = town.leg(turn);
        assertThat(town.isWanted(courtesy)).isTrue();

        town.desks().rounds().rounds().end(town.round());
        assertThat(town.isWanted(courtesy)).isFalse();
        town.when("courtesies", turn);
        assertThat(town.live(turn)).isEmpty();
        town.when("courtesies", turn);
        assertThat(town.live(turn)).isEmpty();
    }

    @Test
    void whoeverIsToldAndPressesNothingHasHeardIt() {
        UUID turn = town.begun();
        town.hangsUp(town.presses(town.answers(town.leg(turn)), "3").leg());
        town.look(turn);
        town.look(turn);
        town.when("courtesies", turn);

        Heard told = town.answers(town.leg(turn));
        assertThat(said(told)).contains("cannot come today").doesNotContain("Ann", "Sam");
        Heard last = town.tells(town.tells(told, new Silent()), new Silent());
        town.hangsUp(last.leg());
        town.when("courtesies", turn);
        assertThat(town.live(turn)).isEmpty();
        assertThat(town.turn(turn).getResult()).isEqualTo("not_reached");
    }

    /** Sam and Ann have talked, Ann has hung up, and Sam is asked. */
    private Heard talked(UUID turn) {
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");
        assertThat(connects(talking)).isTrue();
        return town.tells(talking, new BridgeEnded(true, false, "CA2" + turn, Duration.ofMinutes(20)));
    }
}
