package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.SHIFT_EXCEPTION;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ringround.SameInstant;
import org.ringround.rota.Candidate;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.Covering;
import org.ringround.rota.DatedShift;
import org.ringround.rota.OpenShift;
import org.ringround.rota.OpenShifts;

/**
 * Sam has the shift of Sunday 9 to 12. Of those who are free then, Ann gives no time, Bryn 3 hours a week, Ceri 6, Dewi 9 and
 * Elin 12. Ffion is of Conwy. It is Saturday, 21 November 2026, ten o'clock.
 */
class ShiftDeskTest {

    private static final String SAM = "+447700900101";
    private static final String ANN = "+447700900102";
    private static final String BRYN = "+447700900103";
    private static final String CERI = "+447700900104";
    private static final String DEWI = "+447700900105";
    private static final String ELIN = "+447700900106";
    private static final String FFION = "+447700900107";
    private static final DatedShift SUNDAY = shift("2026-11-22T09:00", "2026-11-22T12:00");

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private final ShiftDesk desk = house.room().shifts();
    private long sam;
    private long ann;
    private long bryn;
    private long ceri;
    private long dewi;
    private long elin;
    private long ffion;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sun 09:00-12:00");
        elin = house.volunteer("Elin Rees", ELIN, "cy", "Mon 09:00-15:00; Tue 09:00-15:00");
        dewi = house.volunteer("Dewi Rees", DEWI, "cy", "Mon 09:00-18:00");
        ceri = house.volunteer("Ceri Rees", CERI, "en", "Mon 09:00-15:00");
        bryn = house.volunteer("Bryn Rees", BRYN, "en", "Mon 09:00-12:00");
        ann = house.volunteer("Ann Rees", ANN, "en", "");
        ffion = house.volunteer("Ffion Rees", FFION, "en", "Conwy", "");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverIsTakenOffIsToldAndNobodyIsAskedYet() {
        OpenShift open = takeOff();
        OpenShift again = takeOff();

        assertThat(again.number()).isEqualTo(open.number());
        assertThat(house.sentTo(SAM))
                .containsExactly("Ringround: you are off the rota now: Sun 22 Nov 09:00-12:00. You need do nothing.");
        assertThat(house.sentTo(ANN)).isEmpty();
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void aShiftThatIsNotTheirsCannotBeTakenFromThem() {
        assertThat(house.test()
                        .database()
                        .<Boolean>transact(
                                tx -> desk.takeOff(tx, ann, SUNDAY, change()).isPresent()))
                .isFalse();
    }

    @Test
    void thoseWhoCouldAreListedFairestFirst() {
        assertThat(fairest(takeOff())).containsExactly(ann, bryn, ceri, dewi, elin);
    }

    @Test
    void ofThoseWhoGiveTheSameTimeWhoeverWasAskedIsAskedLater() {
        long gwen = house.volunteer("Gwen Rees", "+447700900108", "en", "");
        OpenShift sunday = takeOff();
        ask(sunday, Set.of(ann));
        OpenShift later = want("2026-11-27T09:00", "2026-11-27T12:00");

        assertThat(fairest(later)).startsWith(gwen, ann, sam);
    }

    @Test
    void threeAreAskedAndThenTheNextAndNobodyTwice() {
        OpenShift open = takeOff();

        assertThat(next(open)).containsExactly(ann, bryn, ceri);
        assertThat(ask(open, Set.of(ann, bryn, ceri))).containsExactlyInAnyOrder(ann, bryn, ceri);
        assertThat(ask(open, Set.of(ann, bryn, ceri))).isEmpty();
        assertThat(next(open)).containsExactly(dewi, elin);
        assertThat(ask(open, Set.of(dewi, elin))).containsExactlyInAnyOrder(dewi, elin);
        assertThat(next(open)).isEmpty();

        assertThat(house.sentTo(ANN))
                .containsExactly("Ringround: a shift is open, Sun 22 Nov 09:00-12:00. To cover it, text COVER 11."
                        + " The first one has it.");
        assertThat(house.sentTo(ELIN)).hasSize(1);
        assertThat(house.sentTo(FFION)).isEmpty();
    }

    @Test
    void whoeverTakesNoTextsIsPassedOver() {
        house.volunteer("Hari Rees", "+441492555100", "en", "");
        OpenShift open = takeOff();

        assertThat(next(open)).containsExactly(ann, bryn, ceri);
    }

    @Test
    void whoeverIsOfAnotherAreaOrOnThenIsNotAskedWhateverAFormSays() {
        OpenShift open = takeOff();
        house.shifts(ann, "Sun 10:00-11:00");

        assertThat(ask(open, Set.of(ann, ffion, sam, bryn))).containsExactly(bryn);
    }

    @Test
    void twoWhoAskInTheSameInstantAskEachOfThemOnce() {
        OpenShift open = takeOff();

        SameInstant.both(() -> ask(open, Set.of(ann, bryn, ceri)), () -> ask(open, Set.of(bryn, ceri, dewi)));

        assertThat(List.of(house.sentTo(ANN), house.sentTo(BRYN), house.sentTo(CERI), house.sentTo(DEWI)))
                .allSatisfy(texts -> assertThat(texts).hasSize(1));
    }

    @Test
    void whoeverWasAskedByTheTextOfTheOneWhoCannotIsNotAskedAgain() {
        house.texts(SAM, "CANT");

        assertThat(next(find(11))).isEmpty();
    }

    @Test
    void aGapIsFilledAndEverybodyConcernedIsTold() {
        OpenShift open = takeOff();

        assertThat(fill(open, bryn)).isInstanceOf(Covering.Won.class);
        assertThat(fill(open, bryn)).isInstanceOf(Covering.Yours.class);
        assertThat(fill(open, ann)).isInstanceOf(Covering.Taken.class);

        assertThat(house.sentTo(BRYN))
                .containsExactly("Ringround: you are on the rota now: Sun 22 Nov 09:00-12:00."
                        + " If you cannot be there, please ring or text us soon.");
        assertThat(house.sentTo(SAM)).last().asString().startsWith("Ringround: Bryn covers your shift");
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(bryn)).isTrue();
    }

    @RepeatedTest(5)
    void aTextAndAButtonInTheSameInstantHaveOneWinner() {
        OpenShift open = takeOff();
        ask(open, Set.of(ann));

        List<Object> both =
                SameInstant.<Object>of(() -> fill(open, bryn), () -> house.texts(ANN, "COVER " + open.number()));

        boolean byButton = both.get(0) instanceof Covering.Won;
        assertThat(both.get(1).toString()).contains(byButton ? "is taken by Bryn" : "It is your shift now");
        assertThat(find(open.number()).coveredBy()).contains(byButton ? bryn : ann);
        assertThat(extras()).containsExactly(byButton ? bryn : ann);
    }

    @Test
    void somebodyIsWantedInAnAreaWithoutAnybodyHavingGivenUp() {
        OpenShift open = want("2026-11-22T14:00", "2026-11-22T17:00");

        assertThat(want("2026-11-22T14:00", "2026-11-22T17:00").number()).isEqualTo(open.number());
        assertThat(next(open)).containsExactly(ann, sam, bryn);
        ask(open, Set.of(ann));
        assertThat(house.texts(ANN, "COVER " + open.number()).get(0)).startsWith("Thank you. It is your shift now");
        assertThat(house.texts(FFION, "COVER " + open.number()).get(0)).contains("is not for you or gone");
    }

    @Test
    void aShiftThatIsNotNeededAnyMoreCannotBeCovered() {
        OpenShift open = want("2026-11-22T14:00", "2026-11-22T17:00");

        assertThat(withdraw(open)).isTrue();
        assertThat(withdraw(open)).isFalse();
        assertThat(house.texts(ANN, "COVER " + open.number()).get(0)).contains("is not for you or gone");
        assertThat(ask(open, Set.of(ann))).isEmpty();
        assertThat(want("2026-11-22T14:00", "2026-11-22T17:00").number()).isGreaterThan(open.number());
    }

    @Test
    void aCoordinatorIsToldTwoHoursBeforeAShiftThatNobodyCovers() {
        OpenShift open = want("2026-11-22T14:00", "2026-11-22T17:00");
        house.at("2026-11-22T12:00:00Z");
        house.room().gaps().due(new UUID(0, open.number()));

        assertThat(house.openAlarms()).containsExactly("gap " + open.number() + "/" + house.area("Llanrwst"));
        withdraw(open);
        assertThat(house.openAlarms()).isEmpty();
    }

    private OpenShift takeOff() {
        return house.test()
                .database()
                .transact(tx -> desk.takeOff(tx, sam, SUNDAY, change()).orElseThrow());
    }

    private OpenShift want(String from, String to) {
        long area = house.area("Llanrwst");
        return house.test().database().transact(tx -> desk.want(tx, area, shift(from, to), change()));
    }

    private boolean withdraw(OpenShift open) {
        return house.test().database().transact(tx -> desk.withdraw(tx, open.number(), change()));
    }

    private Covering fill(OpenShift open, long volunteer) {
        return house.test().database().transact(tx -> desk.fill(tx, open.number(), volunteer, change()));
    }

    private List<Long> ask(OpenShift open, Set<Long> who) {
        return house.test().database().transact(tx -> desk.ask(tx, open.number(), who, house.now()));
    }

    private List<Long> next(OpenShift open) {
        var everybody = Set.of(sam, ann, bryn, ceri, dewi, elin, ffion);
        return house
                .test()
                .database()
                .<List<Candidate>>transact(tx -> desk.nextToAsk(tx, open, everybody, house.now()))
                .stream()
                .map(Candidate::volunteer)
                .toList();
    }

    private List<Long> fairest(OpenShift open) {
        return house
                .test()
                .database()
                .<List<Candidate>>transact(tx -> new OpenShifts(tx, TextHouse.LONDON).listFairest(open, house.now()))
                .stream()
                .map(Candidate::volunteer)
                .toList();
    }

    private OpenShift find(long number) {
        return house.test()
                .database()
                .transact(
                        tx -> new OpenShifts(tx, TextHouse.LONDON).find(number).orElseThrow());
    }

    /** Who has taken a shift over. */
    private List<Long> extras() {
        return house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(SHIFT_EXCEPTION)
                        .where(SHIFT_EXCEPTION.KIND.eq("extra"))
                        .fetch(SHIFT_EXCEPTION.VOLUNTEER_ID));
    }

    private Change change() {
        return new Change(house.now(), Channel.CONSOLE, "account 1");
    }

    private static DatedShift shift(String from, String to) {
        return new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
