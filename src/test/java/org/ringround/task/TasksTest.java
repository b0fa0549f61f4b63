package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.CALL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.Status;
import org.ringround.telephony.Language;

/** TAKE, DONE and DROP. It is a Monday, ten o'clock. */
class TasksTest {

    private final TaskTown town = new TaskTown("2026-11-23T10:00:00Z");
    private final long nia = town.resident();
    private final long sam = town.volunteer("Sam Roberts", town.llanrwst);
    private final long alex = town.volunteer("Alex", town.llanrwst);
    private final long jo = town.volunteer("Jo", town.betws);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoTakesItHasItAndTheOthersAreTold() {
        long reference = asked();

        assertThat(town.take(sam, reference))
                .isEqualTo(new TaskAnswer.Yours(reference, "https://ring.example.org/mine/" + sam));
        town.work();

        assertThat(town.request(reference).isHeldBy(sam)).isTrue();
        assertThat(town.texts()).containsExactly("102: Ringround 101: taken by Sam. Thank you.");
    }

    @Test
    void aPromiseStandsWhenItIsTaken() {
        long reference = asked();
        Instant due = Instant.parse("2026-11-23T14:30:00Z");
        town.change(reference, request -> request.promised(due));
        town.take(sam, reference);

        assertThat(town.request(reference).dueAt()).isEqualTo(due);
    }

    @Test
    void takenTwiceItIsStillTheirs() {
        long reference = asked();
        town.take(sam, reference);

        assertThat(town.take(sam, reference))
                .isEqualTo(new TaskAnswer.StillYours(reference, "https://ring.example.org/mine/" + sam));
    }

    @Test
    void forEverybodyElseEveryNumberIsTheSame() {
        long taken = asked();
        town.take(sam, taken);
        long closed = town.missed(nia);
        town.change(closed, request -> request.settled(Outcome.NUISANCE, null, town.now()));
        long elsewhere = town.missed(new Matter(nia, TaskTown.CALLER, town.betws, Need.CHAT, Language.ENGLISH));
        long urgent = town.missed(nia);
        town.change(urgent, request -> request.settled(Outcome.WORRIED, null, town.now()));
        long nowhere = town.missed(new Matter(nia, TaskTown.CALLER, null, Need.CHAT, Language.ENGLISH));

        assertThat(List.of(taken, closed, elsewhere, urgent, nowhere, 999L, 0L, -1L))
                .allSatisfy(reference ->
                        assertThat(town.take(alex, reference)).isEqualTo(new TaskAnswer.NotForYou(reference)));
    }

    @Test
    void whoWasAskedMayTakeItWhereverTheyLiveNow() {
        long reference = asked();
        town.test().database().run(tx -> tx.sql().execute("update volunteer_area set area_id = {0}", town.betws));

        assertThat(town.take(sam, reference)).isInstanceOf(TaskAnswer.Yours.class);
    }

    @Test
    void aVolunteerOfTheAreaMayTakeWhatTheyWereNotAskedFor() {
        long reference = town.missed(new Matter(null, TaskTown.CALLER, town.llanrwst, Need.SHOPPING, Language.ENGLISH));

        assertThat(town.take(sam, reference)).isInstanceOf(TaskAnswer.Yours.class);
        assertThat(town.take(jo, reference)).isInstanceOf(TaskAnswer.NotForYou.class);
    }

    @Test
    void somebodyWhoLeftTakesNothing() {
        long reference = asked();
        town.test().database().run(tx -> tx.sql().execute("update volunteer set status = 'left'"));

        assertThat(town.take(sam, reference)).isInstanceOf(TaskAnswer.NotForYou.class);
    }

    @Test
    void threeIsTheMost() {
        long first = asked();
        town.take(sam, first);
        town.take(sam, town.missed(nia));
        town.take(sam, town.missed(nia));
        long fourth = town.missed(nia);

        assertThat(town.take(sam, fourth)).isEqualTo(new TaskAnswer.Enough(fourth, List.of(101L, 102L, 103L)));
        assertThat(town.request(fourth).status()).isEqualTo(Status.OPEN);

        town.done(sam, first);
        assertThat(town.take(sam, fourth)).isInstanceOf(TaskAnswer.Yours.class);
    }

    @Test
    void nobodyTakesWhoIsOnTheLine() {
        long reference = asked();
        town.test()
                .database()
                .run(tx -> tx.sql()
                        .update(CALL)
                        .setNull(CALL.ENDED_AT)
                        .setNull(CALL.ENDING)
                        .set(CALL.REFERENCE, reference)
                        .execute());

        assertThat(town.take(sam, reference)).isEqualTo(new TaskAnswer.OnThePhone(reference));
    }

    @Test
    void doneIsSaidByTheHolderOnceOrTwice() {
        long reference = asked();
        town.take(sam, reference);

        assertThat(town.done(alex, reference)).isEqualTo(new TaskAnswer.NotForYou(reference));
        assertThat(town.done(sam, reference)).isEqualTo(new TaskAnswer.Done(reference));
        assertThat(town.done(sam, reference)).isEqualTo(new TaskAnswer.Done(reference));
        assertThat(town.done(alex, reference)).isEqualTo(new TaskAnswer.NotForYou(reference));
        assertThat(town.done(sam, 999)).isEqualTo(new TaskAnswer.NotForYou(999));

        Request done = town.request(reference);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.outcome()).isEqualTo(Outcome.SORTED);
        assertThat(done.closedAt()).isEqualTo(town.now());
    }

    @Test
    void droppedItIsOpenAgainAndTheOthersAreAsked() {
        long reference = asked();
        town.take(sam, reference);
        town.work();
        town.texts();

        assertThat(town.drop(alex, reference)).isEqualTo(new TaskAnswer.NotForYou(reference));
        assertThat(town.drop(sam, reference)).isEqualTo(new TaskAnswer.Dropped(reference));
        assertThat(town.drop(sam, reference)).isEqualTo(new TaskAnswer.Dropped(reference));
        town.work();

        assertThat(town.request(reference).status()).isEqualTo(Status.OPEN);
        assertThat(town.texts()).hasSize(1).first().asString().startsWith("102: Ringround 101: shopping");
        assertThat(town.take(alex, reference)).isInstanceOf(TaskAnswer.Yours.class);
        assertThat(town.drop(sam, reference)).isEqualTo(new TaskAnswer.NotForYou(reference));
        town.work();
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void anUnknownCallersRequestThatWasDroppedIsForTheOthers() {
        long reference = town.missed(new Matter(null, TaskTown.CALLER, town.llanrwst, Need.SHOPPING, Language.ENGLISH));
        town.take(sam, reference);
        town.drop(sam, reference);
        town.work();

        assertThat(town.texts()).hasSize(1).first().asString().startsWith("102: Ringround 101: shopping");
    }

    @Test
    void whoeverDroppedItMayTakeItAgain() {
        long reference = asked();
        town.take(sam, reference);
        town.drop(sam, reference);

        assertThat(town.take(sam, reference)).isInstanceOf(TaskAnswer.Yours.class);
    }

    @Test
    void whoHadItIsToldWhenSomebodyElseTakesTheirCall() {
        long reference = asked();
        town.take(sam, reference);
        town.work();
        town.texts();
        town.change(reference, request -> request.taken(alex));
        town.work();

        assertThat(town.texts()).containsExactly("101: Ringround 101: taken by Alex. Thank you.");
    }

    /** Volunteers were asked for it. */
    private long asked() {
        long reference = town.missed(nia);
        town.work();
        town.texts();
        return reference;
    }
}
