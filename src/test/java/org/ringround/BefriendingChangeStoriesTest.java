package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/** Rounds and people that change just before a befriending call, and in the middle of one. A village for each story. */
@TestInstance(Lifecycle.PER_CLASS)
class BefriendingChangeStoriesTest {

    private final BefriendingTown town = new BefriendingTown()
            .villageOfTwo("01", "en")
            .village("02", "en")
            .village("03", "en")
            .village("04", "en")
            .village("05", "en")
            .villageOfTwo("06", "cy");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(town.house().network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void aVolunteerTakenOffTheRoundStopsBeingRungAndTheNextOneIs() {
        Phone alex = town.house().phone(BefriendingTown.alex("01"));
        alex.answers();
        town.ann("01").answers();
        town.sam("01").letsItRing();
        town.isDueBy("01", "+447700900201", BefriendingTown.alex("01"));
        PhoneCall ringing = town.sam("01").ringing();

        town.round("01", "", BefriendingTown.alex("01"));
        ringing.awaitEnd();
        PhoneCall call = alex.awaitsCall().presses("1");
        call.awaitBridged();
        town.ann("01").awaitsCall().hangsUp();
        call.hears("How did it go").presses("1").awaitEnd();
        town.awaitResult("01", "talked");
        assertThat(town.sam("01").timesRung()).isEqualTo(1);
    }

    @Test
    void aRoundSuspendedWhileTheVolunteerIsAskedRingsNobodyElse() {
        PhoneCall sam = town.samAnswersWhenDue("02").hears("press 1");
        town.round("02", "2030-03-06", "+447700900202");
        sam.presses("1").hears("not needed any more").awaitEnd();

        assertThat(town.awaitResult("02", "suspended")).containsEntry("settled_by", "system");
        assertThat(town.ann("02").timesRung()).isZero();
    }

    @Test
    void aNumberThatChangesWhileTheVolunteerIsAskedIsTheOneThatRings() {
        PhoneCall sam = town.samAnswersWhenDue("03").hears("press 1");
        changed(PERSON, PERSON.PHONE, "+447700900403", PERSON.PHONE.eq("+447700900103"));
        Phone now = town.house().phone("+447700900403").answers();

        sam.presses("1").awaitBridged();
        now.awaitsCall().hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        assertThat(town.ann("03").timesRung()).isZero();
    }

    @Test
    void consentTakenBackBetweenTwoCallsIsTheEndOfIt() {
        town.samAnswersWhenDue("04").presses("2").hears("again in 15 minutes").awaitEnd();
        town.hasRungOut(town.sam("04"), 1);
        changed(ROUND, ROUND.AGREED_ON, null, ROUND.LOCAL_TIME.eq(LocalTime.parse(town.time("04"))));

        town.house().later(Duration.ofMinutes(16));
        assertThat(town.awaitResult("04", "cancelled")).containsEntry("settled_by", "system");
        assertThat(town.sam("04").timesRung()).isEqualTo(1);
    }

    @Test
    void aVolunteerWhoLeavesWhileTheResidentIsToBeRungIsNotConnected() {
        PhoneCall sam = town.samAnswersWhenDue("05").hears("press 1");
        changed(VOLUNTEER, VOLUNTEER.STATUS, "left", VOLUNTEER.PHONE.eq("+447700900205"));

        sam.presses("1").hears("not needed any more").awaitEnd();
        town.awaitResult("05", "not_reached");
        town.hasRungOut(town.ann("05"), 1);
    }

    @Test
    void whoeverBefriendsSomebodyIsRungFirstAndAloneWhenTheyRingUs() {
        Phone alex = town.house().phone(BefriendingTown.alex("06"));
        town.house()
                .with("volunteers.csv", "phone,name,shifts", BefriendingTown.alex("06") + ",Alex,daily 00:00-24:00")
                .with(
                        "rounds.csv",
                        "resident_phone,kind,time,days,agreed_on,volunteers",
                        "+447700900106,befriending,19:00,daily,2030-01-01," + BefriendingTown.alex("06"));
        alex.answers();
        PhoneCall ann =
                town.house().rings("+447700900106").hears("1").presses("3").awaitWaiting();

        alex.awaitsCall().hears("V06").presses("1");
        assertThat(ann.awaitBridged()).isEqualTo(BefriendingTown.alex("06"));
        assertThat(town.sam("06").timesRung()).isZero();
        ann.hangsUp();
    }

    private <T> void changed(Table<?> table, Field<T> field, @Nullable T value, Condition which) {
        town.house()
                .database()
                .run(tx -> tx.sql().update(table).set(field, value).where(which).execute());
    }
}
