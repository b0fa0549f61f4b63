package org.ringround.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.TEXT_STOP;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.request.Outcome;

/** Who does what a request asks for, as coordinators decide it at their desks. */
class WorkDeskTest {

    private final DeskTown town = new DeskTown();
    private final WorkDesk desk = town.work();
    private final long sam = town.volunteer("Sam", town.conwy);

    @AfterEach
    void close() {
        town.close();
    }

    private Done give(long reference, long volunteer) {
        return town.in(tx -> desk.give(tx, town.hand(reference), volunteer));
    }

    private Done ring(long reference, Volunteer self) {
        return town.in(tx -> desk.ring(tx, town.hand(reference), self));
    }

    private Volunteer self(long volunteer) {
        return town.in(tx -> new PeopleStore(tx).getVolunteer(volunteer));
    }

    @Test
    void whoeverIsGivenARequestHasItAndIsToldAsByTake() {
        long reference = town.open();

        assertThat(give(reference, sam)).isEqualTo(Done.YES);

        assertThat(town.row(reference).getVolunteerId()).isEqualTo(sam);
        assertThat(town.history(reference)).endsWith("given: " + sam + " by account:1");
        assertThat(town.texts())
                .containsExactly(
                        "001: %d is yours: https://ring.example.org/v/%d Then text DONE %d, or DROP %d to give it back."
                                .formatted(reference, sam, reference, reference));
    }

    @Test
    void whoeverTakesNoTextsHasItAndThatIsSaid() {
        town.in(tx -> tx.sql()
                .insertInto(TEXT_STOP)
                .set(TEXT_STOP.NUMBER, DeskTown.phone(1))
                .set(TEXT_STOP.SINCE, DeskTown.NOW)
                .execute());
        long reference = town.open();

        assertThat(give(reference, sam)).isEqualTo(Done.NOT_TOLD);
        assertThat(town.row(reference).getVolunteerId()).isEqualTo(sam);
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void onlyVolunteersOfItsAreaAreGivenIt() {
        long far = town.volunteer("Far", town.betws);

        assertThat(give(town.open(), far)).isEqualTo(Done.NOT_FOR_THEM);
        assertThat(give(town.open(), 4711)).isEqualTo(Done.NOT_FOR_THEM);
    }

    @Test
    void whatSomebodyTookMeanwhileIsTheirs() {
        long alex = town.volunteer("Alex", town.conwy);
        long reference = town.claimed(alex);

        assertThat(give(reference, sam)).isEqualTo(Done.GONE);
        assertThat(town.row(reference).getVolunteerId()).isEqualTo(alex);
    }

    @Test
    void ofTwoAtOnceOneIsGivenIt() {
        long alex = town.volunteer("Alex", town.conwy);
        long reference = town.open();

        List<Done> done = Stream.of(sam, alex)
                .map(volunteer -> CompletableFuture.supplyAsync(() -> give(reference, volunteer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(done).containsExactlyInAnyOrder(Done.YES, Done.GONE);
        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void nobodyIsGivenAFourth() {
        town.claimed(sam);
        town.claimed(sam);
        town.claimed(sam);

        assertThat(give(town.open(), sam)).isEqualTo(Done.ENOUGH);
    }

    @Test
    void whatIsUrgentIsForCoordinators() {
        long cara = town.coordinator("Cara", town.conwy);
        long reference = town.request(row -> {
            row.setUrgent(true);
            return row;
        });

        assertThat(give(reference, sam)).isEqualTo(Done.FOR_A_COORDINATOR);
        assertThat(give(reference, cara)).isEqualTo(Done.YES);
    }

    @Test
    void whoeverHasItTakenBackIsTold() {
        long reference = town.claimed(sam);

        assertThat(town.<Done>in(tx -> desk.takeBack(tx, town.hand(reference)))).isEqualTo(Done.YES);
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
        assertThat(town.texts())
                .containsExactly("001: " + reference
                        + " is no longer yours: a coordinator sees to it. You need do nothing more. Thank you.");
        assertThat(town.<Done>in(tx -> desk.takeBack(tx, town.hand(reference)))).isEqualTo(Done.NOBODYS);
    }

    @Test
    void volunteersAreAskedOnceMoreButNotTwiceInAMoment() {
        long reference = town.open();

        assertThat(town.<Done>in(tx -> desk.askAgain(tx, town.hand(reference)))).isEqualTo(Done.YES);
        assertThat(town.texts())
                .containsExactly("001: Ringround " + reference
                        + ": shopping, Conwy, English, as soon as you can. To take it, text TAKE " + reference
                        + ".");
        assertThat(town.<Done>in(tx -> desk.askAgain(tx, town.hand(reference)))).isEqualTo(Done.JUST_NOW);

        town.now = DeskTown.NOW.plusSeconds(3_600);
        assertThat(town.<Done>in(tx -> desk.askAgain(tx, town.hand(reference)))).isEqualTo(Done.YES);
        assertThat(town.texts()).hasSize(2);
    }

    @Test
    void atNightVolunteersAreAskedInTheMorning() {
        town.now = Instant.parse("2026-11-24T22:00:00Z");

        assertThat(town.<Done>in(tx -> desk.askAgain(tx, town.hand(town.open()))))
                .isEqualTo(Done.IN_THE_MORNING);
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void withoutAnAreaNobodyIsAsked() {
        long reference = town.request(row -> {
            row.setAreaId(null);
            return row;
        });

        assertThat(town.<Done>in(tx -> desk.askAgain(tx, town.hand(reference)))).isEqualTo(Done.NO_AREA);
    }

    @Test
    void whoeverRingsFromTheDeskHasTheRequestAndTheirOwnPhoneIsRung() {
        long cara = town.coordinator("Cara", town.betws);
        long reference = town.open();

        assertThat(ring(reference, self(cara))).isEqualTo(Done.YES);

        assertThat(town.row(reference).getVolunteerId()).isEqualTo(cara);
        assertThat(town.texts()).isEmpty();
        assertThat(town.<Long>in(tx -> tx.sql().fetchSingle(RING_OUT).getVolunteerId()))
                .isEqualTo(cara);
        assertThat(ring(reference, self(cara))).isEqualTo(Done.ON_THE_PHONE);
    }

    @Test
    void nobodyIsRungAtNightAndNobodyTakesARequestByTryingTo() {
        long cara = town.coordinator("Cara", town.conwy);
        long reference = town.open();
        town.now = Instant.parse("2026-11-24T22:00:00Z");

        assertThat(ring(reference, self(cara))).isEqualTo(Done.OUT_OF_HOURS);
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
    }

    @Test
    void whatAnotherHasIsNotRung() {
        long cara = town.coordinator("Cara", town.conwy);

        assertThat(ring(town.claimed(sam), self(cara))).isEqualTo(Done.GONE);
    }

    @Test
    void anUrgentRequestTakenAtTheDeskRingsNobodyAnyMore() {
        long cara = town.coordinator("Cara", town.conwy);
        long reference = town.open();
        town.in(tx -> town.requests().press(tx, town.hand(reference)));

        assertThat(town.<Done>in(tx -> desk.have(tx, town.hand(reference), self(cara))))
                .isEqualTo(Done.YES);

        assertThat(town.row(reference).getVolunteerId()).isEqualTo(cara);
        assertThat(town.openAlarms()).isEmpty();
        assertThat(town.<String>in(tx -> tx.sql().fetchSingle(RING_OUT).getEnding()))
                .isEqualTo("known");
    }

    @Test
    void howItWentIsSaidForTheVolunteer() {
        long reference = town.claimed(sam);

        assertThat(town.<Done>in(tx -> desk.outcome(tx, town.hand(reference), Outcome.TASK, null)))
                .isEqualTo(Done.YES);
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
        assertThat(town.row(reference).getOutcome()).isEqualTo("task");
        assertThat(town.history(reference)).endsWith("task by account:1");
        assertThat(town.<Done>in(tx -> desk.outcome(tx, town.hand(reference), Outcome.TASK, null)))
                .isEqualTo(Done.NOBODYS);
    }
}
