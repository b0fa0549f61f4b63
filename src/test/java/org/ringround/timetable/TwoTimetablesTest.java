package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ringround.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two servers, and many wakes due in one second: each once, none lost, also when one of the two stops in the middle. */
class TwoTimetablesTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoTimetablesTest.class);

    private static final boolean THOROUGH = Boolean.getBoolean("ringround.thorough");
    private static final int WAKES = THOROUGH ? 2_000 : 200;
    private static final int TIMES = THOROUGH ? 5 : 1;
    private static final Duration LONGEST = Duration.ofSeconds(THOROUGH ? 120 : 40);

    private final Bedroom room = new Bedroom();
    private final Sleeper one = new Sleeper();
    private final Sleeper other = new Sleeper();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void eachIsWokenOnceByOneOfThem() {
        Timetable timetable = room.begin(one.does(this::work));
        room.begin(other.does(this::work));
        for (int time = 0; time < TIMES; time++) {
            List<Wake> wakes = wakes(time);
            timetable.setAll(wakes);
            await().atMost(LONGEST).until(() -> timetable.list(Sleeper.GROUP).isEmpty());

            assertThat(names()).containsAll(wakes.stream().map(Wake::name).toList());
        }
        assertThat(names()).doesNotHaveDuplicates().hasSize(WAKES * TIMES);
        assertThat(one.woken()).isNotEmpty();
        assertThat(other.woken()).isNotEmpty();
        LOG.warn("The latest of {} wakes, {} times, at two servers: {}", WAKES, TIMES, latest());
    }

    @RepeatedTest(3)
    void noneIsLostWhenOneOfThemStopsInTheMiddle() {
        Timetable stops = room.begin(one.does(this::work));
        Timetable stays = room.begin(other.does(this::work));
        List<Wake> wakes = wakes(0);
        stays.setAll(wakes);
        await().atMost(LONGEST).until(() -> one.woken().size() > WAKES / 10);
        stops.close();
        int done = one.woken().size();

        await().atMost(LONGEST).until(() -> stays.list(Sleeper.GROUP).isEmpty());
        assertThat(names()).doesNotHaveDuplicates().hasSize(WAKES);
        assertThat(one.woken()).hasSize(done);
    }

    /** A short transaction, as everybody's who is woken. */
    private void work(Wake wake) {
        Database database = room.test().database();
        database.run(tx -> tx.sql()
                .fetchSingle("select pg_advisory_xact_lock(?)", wake.name().hashCode()));
    }

    private List<Wake> wakes(int time) {
        // Late enough that all of them are set before the first is due, and both servers know.
        Instant at = room.now().plusMillis(2_500 + 4L * WAKES);
        return IntStream.range(0, WAKES)
                .mapToObj(number -> Bedroom.wake(time + "-" + number, at.plusMillis(number * 1_000L / WAKES)))
                .toList();
    }

    private List<String> names() {
        return Stream.concat(one.names().stream(), other.names().stream()).toList();
    }

    /** How much later than its time somebody was woken. */
    private Duration latest() {
        Set<Duration> late = new HashSet<>(one.late());
        late.addAll(other.late());
        return late.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
