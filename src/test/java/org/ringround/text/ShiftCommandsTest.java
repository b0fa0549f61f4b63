package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Sam has the shift of Sunday 9 to 12; Ann is on duty then, too; Bryn, Ceri and Siân are not; Dai is of Conwy. It is
 * Saturday, 21 November 2026, ten o'clock.
 */
class ShiftCommandsTest {

    private static final String SAM = "+447700900101";
    private static final String ANN = "+447700900102";
    private static final String BRYN = "+447700900103";
    private static final String CERI = "+447700900104";
    private static final String SIAN = "+447700900105";
    private static final String DAI = "+447700900106";

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private long sam;
    private long bryn;
    private long llanrwst;

    @BeforeEach
    void people() {
        llanrwst = house.area("Llanrwst");
        sam = house.volunteer("Sam Rees", SAM, "en", "Sun 09:00-12:00; Wed 09:00-12:00");
        house.volunteer("Ann Rees", ANN, "en", "Sun 11:00-13:00");
        bryn = house.volunteer("Bryn Rees", BRYN, "en", "Sat 09:00-12:00");
        house.volunteer("Ceri Rees", CERI, "en", "");
        house.volunteer("Siân Rees", SIAN, "cy", "");
        house.volunteer("Dai Rees", DAI, "en", "Conwy", "");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aVolunteerToWhomItCannotBeOfferedKeepsNobodyFromGivingUpAShift() {
        cannotBeRead(bryn);

        assertThat(house.texts(SAM, "CANT")).first().asString().startsWith("Thank you for telling us");
        assertThat(house.sentTo(BRYN)).isEmpty();
        assertThat(house.sentTo(CERI)).hasSize(1);
    }

    @Test
    void whoGaveUpAShiftAndCannotBeToldKeepsNobodyFromCoveringIt() {
        house.texts(SAM, "CANT");
        cannotBeRead(sam);

        assertThat(house.texts(BRYN, "COVER 11")).first().asString().startsWith("Thank you. It is your shift now");
    }

    private void cannotBeRead(long volunteer) {
        house.test()
                .database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.LANGUAGES, new String[] {"no language"})
                        .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                        .execute());
    }

    @Test
    void cantWithoutAReminderGivesUpTheNextShiftAndOffersItToThoseWhoCould() {
        assertThat(house.texts(SAM, "CAN'T"))
                .containsExactly("Thank you for telling us. You are off the rota: Sun 22 Nov 09:00-12:00."
                        + " It is open for others. To take it back, text COVER 11.");

        String offer = "Ringround: a shift is open, Sun 22 Nov 09:00-12:00. To cover it, text COVER 11."
                + " The first one has it.";
        assertThat(house.sentTo(BRYN)).containsExactly(offer);
        assertThat(house.sentTo(CERI)).containsExactly(offer);
        assertThat(house.sentTo(SIAN))
                .containsExactly(
                        "Ringround: mae sifft ar agor, Sul 22 Tach 09:00-12:00. I'w llenwi, tecstiwch LLENWI 11."
                                + " Y cyntaf fydd yn ei chael.");
        assertThat(house.sentTo(ANN)).isEmpty();
        assertThat(house.sentTo(DAI)).isEmpty();
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void theFirstToCoverHasTheShiftAndTheOthersAreToldWho() {
        house.texts(SAM, "CANT");

        assertThat(house.texts(BRYN, "COVER 11"))
                .containsExactly("Thank you. It is your shift now, and you are on the rota: Sun 22 Nov 09:00-12:00.");
        assertThat(house.texts(SIAN, "LLENWI 11"))
                .containsExactly("Sifft 11: Bryn sydd wedi ei chymryd. Does dim wedi newid i chi. Diolch.");
        assertThat(house.sentTo(SAM)).endsWith("Ringround: Bryn covers your shift Sun 22 Nov 09:00-12:00. Thank you.");
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(bryn)).isTrue();
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-22T12:00:00Z");
        assertThat(house.isOnDuty(bryn)).isFalse();
    }

    @RepeatedTest(20)
    void ofTwoWhoCoverInTheSameInstantExactlyOneHasTheShift() throws Exception {
        house.texts(SAM, "CANT");
        Callable<List<String>> bryns = () -> house.texts(BRYN, "COVER 11");
        Callable<List<String>> ceris = () -> house.texts(CERI, "COVER 11");

        var threads = Executors.newFixedThreadPool(2);
        var answers = threads.invokeAll(List.of(bryns, ceris));
        threads.shutdown();

        assertThat(List.of(answers.get(0).get().get(0), answers.get(1).get().get(0)))
                .satisfiesExactlyInAnyOrder(
                        won -> assertThat(won).startsWith("Thank you. It is your shift now"),
                        lost -> assertThat(lost).matches("Shift 11 is taken by (Bryn|Ceri)\\. .*"));
        assertThat(house.sentTo(SAM)).hasSize(2);
    }

    @Test
    void aRepeatedCoverTellsTheSameAndNobodyElseAgain() {
        house.texts(SAM, "CANT");
        List<String> first = house.texts(BRYN, "COVER 11");

        assertThat(house.texts(BRYN, "COVER 11")).isEqualTo(first);
        assertThat(house.sentTo(SAM)).hasSize(2);
    }

    @Test
    void whoeverGaveItUpMayTakeItBack() {
        house.texts(SAM, "CANT");
        assertThat(house.texts(SAM, "COVER 11")).first().asString().startsWith("Thank you. It is your shift now");

        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void whoeverCoversAndThenCannotOpensItAnew() {
        house.texts(SAM, "CANT");
        house.texts(BRYN, "COVER 11");

        assertThat(house.texts(BRYN, "CANT")).first().asString().endsWith("text COVER 12.");
        assertThat(house.sentTo(CERI)).hasSize(2);
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(bryn)).isFalse();
    }

    @Test
    void cantSaidTwiceIsOneShift() {
        house.shifts(sam, "Sun 09:00-12:00; Mon 09:00-10:00");
        List<String> first = house.texts(SAM, "CANT");
        house.at("2026-11-21T10:09:00Z");

        assertThat(house.texts(SAM, "cant!!")).isEqualTo(first);
        assertThat(house.sentTo(CERI)).hasSize(1);
        house.at("2026-11-21T10:11:00Z");
        assertThat(house.texts(SAM, "CANT")).first().asString().contains("Mon 23 Nov 09:00-10:00");
    }

    @RepeatedTest(5)
    void cantSaidTwiceInTheSameInstantIsOneShift() throws Exception {
        house.shifts(sam, "Sun 09:00-12:00; Mon 09:00-10:00");
        Callable<List<String>> cant = () -> house.texts(SAM, "CANT");

        var threads = Executors.newFixedThreadPool(2);
        for (var answer : threads.invokeAll(List.of(cant, cant))) {
            assertThat(answer.get().get(0)).contains("Sun 22 Nov 09:00-12:00");
        }
        threads.shutdown();
        assertThat(house.sentTo(CERI)).hasSize(1);
    }

    @Test
    void withoutAShiftInTheNext48HoursCantChangesNothing() {
        house.shifts(sam, "Mon 10:01-12:00");

        assertThat(house.texts(SAM, "CANT"))
                .containsExactly("No shift of yours begins in the next 48 hours, so nothing has changed."
                        + " To go off duty now, text OFF.");
        assertThat(house.sentTo(CERI)).isEmpty();
    }

    @Test
    void shiftsThatTouchAreGivenUpTogether() {
        house.shifts(sam, "Sun 09:00-12:00; Sun 12:00-15:00");

        assertThat(house.texts(SAM, "CANT")).first().asString().contains("Sun 22 Nov 09:00-15:00");
        house.at("2026-11-22T13:00:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void aShiftThatIsOverOrOfAnotherAreaOrThatNeverWasIsGone() {
        house.texts(SAM, "CANT");
        String gone = "Shift 11 is not for you or gone. Nothing has changed.";

        assertThat(house.texts(DAI, "COVER 11")).containsExactly(gone);
        assertThat(house.texts(CERI, "COVER 12")).first().asString().startsWith("Shift 12 is not for you or gone.");
        house.at("2026-11-22T12:00:00Z");
        assertThat(house.texts(CERI, "COVER 11")).containsExactly(gone);
    }

    @Test
    void whoeverIsOnTheRotaThenAlreadyIsNoCover() {
        house.texts(SAM, "CANT");
        house.shifts(bryn, "Sun 08:00-13:00");

        assertThat(house.texts(BRYN, "COVER 11"))
                .containsExactly("You are on the rota then already: Sun 22 Nov 09:00-12:00. Nothing has changed.");
        assertThat(house.texts(CERI, "COVER 11")).first().asString().startsWith("Thank you. It is your shift now");
    }

    @Test
    void whoeverTakesNoTextsIsNotAskedAndMayCoverAllTheSame() {
        house.texts(CERI, "STOP");
        house.texts(SAM, "CANT");
        assertThat(house.sentTo(CERI)).isEmpty();

        assertThat(house.texts(CERI, "COVER 11")).isEmpty();
        assertThat(house.texts(BRYN, "COVER 11")).first().asString().contains("taken by Ceri");
    }

    @Test
    void coordinatorsAreNotAskedToCoverForVolunteers() {
        house.test()
                .database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.ROLE, "coordinator")
                        .where(VOLUNTEER.PHONE.eq(CERI))
                        .execute());
        house.texts(SAM, "CANT");

        assertThat(house.sentTo(CERI)).isEmpty();
        assertThat(house.sentTo(BRYN)).hasSize(1);
    }

    @Test
    void aGapThatNobodyCoversIsTheCoordinatorsAndACoveredOneIsNot() {
        house.texts(SAM, "CANT");
        house.at("2026-11-22T07:00:00Z");
        house.room().gaps().due(new UUID(0, 11));
        house.room().gaps().due(new UUID(0, 11));
        assertThat(house.alarms()).containsExactly("gap 11/" + llanrwst);

        assertThat(house.openAlarms()).hasSize(1);
        house.texts(CERI, "COVER 11");
        assertThat(house.openAlarms()).isEmpty();

        house.shifts(sam, "Mon 09:00-12:00");
        house.texts(SAM, "CANT");
        house.texts(BRYN, "COVER 12");
        house.room().gaps().due(new UUID(0, 12));
        assertThat(house.alarms()).containsExactly("gap 11/" + llanrwst);
    }

    @Test
    void aNewPatternKeepsWhatWasGivenUpAndTakenOver() {
        house.texts(SAM, "CANT");
        house.texts(BRYN, "COVER 11");
        house.shifts(sam, "Sun 09:00-12:00; Tue 09:00-12:00");
        house.shifts(bryn, "Tue 09:00-12:00");

        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
        assertThat(house.isOnDuty(bryn)).isTrue();
        house.at("2026-11-24T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }
}
