package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.CheckinVillages.resident;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.db.Tx;
import org.ringround.round.RoundNews;
import org.ringround.simulator.CallStatus;
import org.ringround.simulator.PhoneCall;

/** A round is changed a minute before its time, or while the phone rings: what is said then is right at once. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckinChangeStoriesTest {

    private static final String NEW_NUMBER = "+447700900488";

    private final CheckinVillages villages =
            CheckinVillages.begin("20", "21", "22", "23", "24", "25", "26", "27", "28");

    @AfterAll
    void close() {
        villages.close();
    }

    @Test
    void suspendedAMinuteBeforeNobodyIsRungAndItIsSeenAsSuspended() {
        villages.withCheckin("20").with("20", "suspended_from", "2030-03-06").aMinuteLater();

        hasResult("20", "suspended");
        assertThat(villages.phone("20").timesRung()).isZero();
    }

    @Test
    void suspendedWhileItRingsThePhoneStopsAndItIsSuspended() {
        PhoneCall ring = rings("21");

        villages.with("21", "suspended_from", "2030-03-06");

        assertThat(ring.awaitEnd().status()).isEqualTo(CallStatus.CANCELED);
        hasResult("21", "suspended");
    }

    @Test
    void consentWithdrawnAMinuteBeforeThereIsNoTurn() {
        villages.withCheckin("22").with("22", "agreed_on", "").withCheckin("28").aMinuteLater();

        villages.phone("28").ringing();
        assertThat(villages.hasTurn("22")).isFalse();
        assertThat(villages.phone("22").timesRung()).isZero();
    }

    @Test
    void consentWithdrawnWhileItRingsThePhoneStopsAndItIsCancelled() {
        PhoneCall ring = rings("23");

        villages.with("23", "agreed_on", "");

        assertThat(ring.awaitEnd().status()).isEqualTo(CallStatus.CANCELED);
        hasResult("23", "cancelled");
    }

    @Test
    void givenUpWhileItRingsThePhoneStopsAndItIsCancelled() {
        PhoneCall ring = rings("24");

        changed(tx -> tx.sql()
                .update(ROUND)
                .set(ROUND.ENDED_AT, villages.house().now())
                .where(ROUND.RESIDENT_ID.eq(person(tx, "24")))
                .execute());

        assertThat(ring.awaitEnd().status()).isEqualTo(CallStatus.CANCELED);
        hasResult("24", "cancelled");
    }

    @Test
    void whoeverIsBeingSpokenWithIsNotCutOffAndTheirWordCounts() {
        PhoneCall ann = villages.answersWhenDue("25").hears("pwyswch 1");

        villages.with("25", "suspended_from", "2030-03-06");
        ann.presses("1").hears("Rydym yn falch").awaitEnd();

        hasResult("25", "well");
    }

    @Test
    void aNumberThatChangesWhileItRingsStopsAndTheNewOneRings() {
        PhoneCall ring = rings("26");
        villages.house().phone(NEW_NUMBER).answers();

        changed(tx -> tx.sql()
                .update(PERSON)
                .set(PERSON.PHONE, NEW_NUMBER)
                .where(PERSON.ID.eq(person(tx, "26")))
                .execute());

        assertThat(ring.awaitEnd().status()).isEqualTo(CallStatus.CANCELED);
        villages.house()
                .phone(NEW_NUMBER)
                .awaitsCall()
                .hears("press 1")
                .presses("1")
                .awaitEnd();
        assertThat(villages.phone("26").timesRung()).isEqualTo(1);
    }

    @Test
    void movedToAnotherMinuteItRingsThen() {
        villages.withCheckin("27");
        String later = villages.house().now().plusSeconds(180).toString().substring(11, 16);
        villages.phone("27").answers();
        changed(tx -> tx.sql()
                .update(ROUND)
                .set(ROUND.LOCAL_TIME, LocalTime.parse(later))
                .where(ROUND.RESIDENT_ID.eq(person(tx, "27")))
                .execute());

        villages.aMinuteLater();
        assertThat(villages.hasTurn("27")).isFalse();
        villages.aMinuteLater().aMinuteLater();

        villages.phone("27").awaitsCall().hears("pwyswch 1").presses("1").awaitEnd();
        hasResult("27", "well");
    }

    private PhoneCall rings(String village) {
        villages.phone(village).letsItRing();
        villages.withCheckin(village).aMinuteLater();
        return villages.phone(village).ringing();
    }

    private void hasResult(String village, String result) {
        await().untilAsserted(() -> assertThat(villages.checkin(village)).containsEntry("result", result));
    }

    /** As somebody else who writes to the tables does it. */
    private void changed(Consumer<Tx> change) {
        villages.house().database().run(tx -> {
            change.accept(tx);
            RoundNews.changed(tx, villages.house().now());
        });
    }

    private static long person(Tx tx, String village) {
        return tx.sql()
                .select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.PHONE.eq(resident(village)))
                .fetchSingle(PERSON.ID);
    }
}
