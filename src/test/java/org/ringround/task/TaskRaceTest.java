package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.SameInstant;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.Status;

/** Things that happen in the same instant, many times over. */
class TaskRaceTest {

    private static final int TIMES = Boolean.getBoolean("ringround.thorough") ? 1000 : 100;

    private final TaskTown town = new TaskTown("2026-11-23T10:00:00Z");
    private final long nia = town.resident();
    private final long sam = town.volunteer("Sam", town.llanrwst);
    private final long alex = town.volunteer("Alex", town.llanrwst);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void ofTwoWhoTakeItExactlyOneHasIt() {
        for (int time = 0; time < TIMES; time++) {
            long reference = town.missed(nia);
            List<TaskAnswer> answers =
                    SameInstant.of(() -> town.take(sam, reference), () -> town.take(alex, reference));

            assertThat(answers).filteredOn(TaskAnswer.Yours.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(TaskAnswer.NotForYou.class::isInstance)
                    .hasSize(1);
            long holder = answers.get(0) instanceof TaskAnswer.Yours ? sam : alex;
            assertThat(town.done(holder, reference)).isInstanceOf(TaskAnswer.Done.class);
        }
    }

    @Test
    void aTakeAndACloseEndInOneOfTwoWays() {
        for (int time = 0; time < TIMES; time++) {
            long reference = town.missed(nia);
            List<TaskAnswer> answers = SameInstant.of(() -> town.take(sam, reference), () -> close(reference));

            Status expected = Status.CLOSED;
            assertThat(town.request(reference).status()).isEqualTo(expected);
            assertThat(answers.get(0)).isInstanceOfAny(TaskAnswer.Yours.class, TaskAnswer.NotForYou.class);
            assertThat(town.done(sam, reference)).isInstanceOf(TaskAnswer.NotForYou.class);
        }
    }

    @Test
    void nobodyHoldsAFourthByTakingTwoAtOnce() {
        town.take(sam, town.missed(nia));
        town.take(sam, town.missed(nia));
        for (int time = 0; time < TIMES; time++) {
            long one = town.missed(nia);
            long other = town.missed(nia);
            List<TaskAnswer> answers = SameInstant.of(() -> town.take(sam, one), () -> town.take(sam, other));

            assertThat(answers).filteredOn(TaskAnswer.Yours.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(TaskAnswer.Enough.class::isInstance).hasSize(1);
            town.done(sam, answers.get(0) instanceof TaskAnswer.Yours ? one : other);
        }
    }

    @Test
    void twoServersAskEachVolunteerOnce() {
        for (int time = 0; time < TIMES; time++) {
            long reference = town.missed(nia);
            SameInstant.of(() -> look(reference), () -> look(reference));
        }

        assertThat(town.texts()).hasSize(2 * TIMES).doesNotHaveDuplicates();
    }

    @Test
    void twoServersSendOneDigest() {
        town.nobodyWorksUntil("2026-11-23T22:00:00Z");
        for (int time = 0; time < 20; time++) {
            town.missed(nia);
        }
        town.work();
        town.nobodyWorksUntil("2026-11-24T09:00:00Z");
        SameInstant.of(this::digest, this::digest, this::digest);

        assertThat(town.texts()).hasSize(2).allSatisfy(text -> assertThat(text).contains("open tasks: 20"));
    }

    @Test
    void whoeverTakesItWhileItIsAskedIsNotAskedInVain() {
        for (int time = 0; time < TIMES; time++) {
            long reference = town.missed(nia);
            SameInstant.of(() -> look(reference), () -> town.take(sam, reference));
            town.work();

            assertThat(town.texts().stream().filter(text -> text.contains("taken by Sam")))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(text -> assertThat(text).startsWith("102"));
            town.done(sam, reference);
        }
    }

    private TaskAnswer look(long reference) {
        town.rounds().due(Request.id(reference));
        return new TaskAnswer.NotForYou(reference);
    }

    private TaskAnswer digest() {
        new MorningDigest(town.parts()).ask();
        return new TaskAnswer.NotForYou(0);
    }

    /** What a coordinator does, whoever has it. */
    private TaskAnswer close(long reference) {
        town.test().database().run(tx -> {
            var requests = new RequestStore(tx);
            requests.save(
                    requests.lock(reference).settled(Outcome.NUISANCE, null, town.now()), "closed", "test", town.now());
        });
        return new TaskAnswer.NotForYou(reference);
    }
}
