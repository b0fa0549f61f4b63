package org.ringround.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.Alarms;
import org.ringround.alarm.Whose;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.people.Newcomers;

/** A number is reviewed when two volunteers called it a nuisance within 30 days. */
class ReviewsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String NUMBER = "+441632960301";

    private final TestDatabase test = TestDatabase.create();
    private final Reviews reviews = new Reviews(new Alarms());
    private final long sam = volunteer("Sam", "+447700900101");
    private final long alex = volunteer("Alex", "+447700900102");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void oneVolunteerIsNotEnoughHoweverOften() {
        note(sam, NUMBER, NOW);
        note(sam, NUMBER, NOW);

        assertThat(underReview()).isEmpty();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void theSecondVolunteerPutsItOnTheListAndTellsACoordinator() {
        note(sam, NUMBER, NOW.minus(Duration.ofDays(30)));
        note(alex, NUMBER, NOW);

        assertThat(underReview()).containsExactly(NUMBER);
        assertThat(alarms()).containsExactly("nuisance review 1");
    }

    @Test
    void afterThirtyDaysItCountsNoMore() {
        note(sam, NUMBER, NOW.minus(Duration.ofDays(30)).minusSeconds(1));
        note(alex, NUMBER, NOW);

        assertThat(underReview()).isEmpty();
    }

    @Test
    void eachNumberCountsForItself() {
        note(sam, NUMBER, NOW);
        note(alex, "+441632960302", NOW);
        note(alex, null, NOW);

        assertThat(underReview()).isEmpty();
    }

    @Test
    void itIsOnTheListOnceUntilItIsSettledAndThenCountsAnew() {
        note(sam, NUMBER, NOW);
        note(alex, NUMBER, NOW);
        note(alex, NUMBER, NOW);
        assertThat(alarms()).hasSize(1);

        test.database()
                .run(tx -> tx.sql().update(REVIEW).set(REVIEW.SETTLED_AT, NOW).execute());
        note(sam, NUMBER, NOW.plusSeconds(60));
        assertThat(underReview()).isEmpty();

        note(alex, NUMBER, NOW.plusSeconds(120));
        assertThat(underReview()).containsExactly(NUMBER);
        assertThat(alarms()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aCoordinatorWhoHasItInHandHasReviewedIt() {
        note(sam, NUMBER, NOW);
        note(alex, NUMBER, NOW);
        assertThat(particulars()).isEqualTo(Map.of("reference", "102"));

        assertThat(takes("review 1")).contains(new Whose.Reviewed());
        assertThat(underReview()).isEmpty();
        assertThat(takes("review 1")).isEmpty();
        assertThat(takes("review 9")).isEmpty();
    }

    @Test
    void whatIsOpenForAReviewedNumberIsLookedAt() {
        note(sam, NUMBER, NOW);
        note(alex, NUMBER, NOW);
        test.database().run(tx -> tx.sql().deleteFrom(TIMER).execute());

        takes("review 1");

        assertThat(test.database()
                        .<List<UUID>>transact(tx -> tx.sql()
                                .select(TIMER.SUBJECT)
                                .from(TIMER)
                                .where(TIMER.KIND.eq("request"))
                                .orderBy(TIMER.SUBJECT)
                                .fetch(TIMER.SUBJECT)))
                .containsExactly(Request.id(101), Request.id(102));
    }

    @Test
    void aNumberMayBeUnderReviewForTwoReasonsEachSettledForItself() {
        note(sam, NUMBER, NOW);
        note(alex, NUMBER, NOW);
        test.database().run(tx -> Reviews.flooded(tx, NUMBER, NOW));

        test.database()
                .run(tx -> assertThat(Reviews.floodReviewed(tx, NUMBER, NOW)).isPresent());

        assertThat(underReview()).containsExactly(NUMBER);
        test.database()
                .run(tx -> assertThat(Reviews.floodReviewed(tx, NUMBER, NOW)).isEmpty());
    }

    private Optional<Whose> takes(String matter) {
        return test.database().transact(tx -> reviews.take(tx, matter, sam, NOW));
    }

    private Map<?, ?> particulars() {
        return test.database()
                .transact(tx -> Json.read(tx.sql().fetchSingle(ALARM).getParticulars(), Map.class));
    }

    @Test
    void ofTwoInTheSameInstantTheLaterSeesTheEarlier() {
        for (int time = 0; time < 50; time++) {
            String number = "+4416329603" + (10 + time);
            var barrier = new CyclicBarrier(2);
            var one = CompletableFuture.runAsync(() -> together(barrier, sam, number));
            together(barrier, alex, number);
            one.join();
        }
        assertThat(underReview()).hasSize(50);
        assertThat(alarms()).hasSize(50);
    }

    private void together(CyclicBarrier barrier, long volunteer, String number) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
        note(volunteer, number, NOW);
    }

    private void note(long volunteer, @Nullable String number, Instant at) {
        test.database().run(tx -> {
            long reference = tx.sql()
                    .insertInto(REQUEST)
                    .set(REQUEST.OPENED_AT, at)
                    .set(REQUEST.NEED, "other")
                    .set(REQUEST.LANGUAGE, "en")
                    .set(REQUEST.REASON, "connected")
                    .set(REQUEST.NUMBER, number)
                    .returning()
                    .fetchSingle()
                    .getReference();
            reviews.note(tx, new RequestStore(tx).lock(reference), volunteer, at);
        });
    }

    private List<String> underReview() {
        return test.database()
                .transact(tx -> tx.sql()
                        .select(REVIEW.NUMBER)
                        .from(REVIEW)
                        .where(REVIEW.SETTLED_AT.isNull())
                        .fetch(REVIEW.NUMBER));
    }

    private List<String> alarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .orderBy(ALARM.NUMBER)
                        .fetch(row -> row.getKind() + " " + row.getMatter()));
    }

    private long volunteer(String name, String phone) {
        return test.database().transact(tx -> Newcomers.volunteer(tx, name, phone, "en", null));
    }
}
