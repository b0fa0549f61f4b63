package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Database;

/** The database is away while somebody is to be woken, and comes back: nothing is lost. */
class OutageTest {

    private static final Duration TICK = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Bedroom room = new Bedroom();
    private final Sleeper sleeper = new Sleeper();

    @AfterEach
    void close() {
        room.line().mend();
        room.close();
    }

    @Test
    void whatComesDueWhileItIsAwayIsWokenWhenItIsBack() throws SQLException {
        Timetable timetable = room.begin(sleeper);
        Wake wake = room.wake("7", Duration.ofMillis(600));
        timetable.set(wake);
        room.line().cut();
        await().pollInterval(TICK).until(() -> Instant.now().isAfter(wake.at().plusSeconds(3)));
        assertThat(sleeper.woken()).isEmpty();

        room.line().mend();
        await().atMost(LONGEST).until(() -> !sleeper.woken().isEmpty());
        await().atMost(LONGEST).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void whoeverIsWokenAndCannotDoItsWorkDoesItWhenItIsBack() {
        Timetable timetable = room.begin(sleeper.does(wake -> {
            cut();
            throw new IllegalStateException("without the database, as the test wants it");
        }));
        Wake wake = room.wake("7", Duration.ZERO);
        timetable.set(wake);
        await().atMost(LONGEST).until(() -> sleeper.woken().size() >= 2);

        sleeper.does(again -> {});
        room.line().mend();
        await().atMost(LONGEST).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.woken()).hasSizeGreaterThanOrEqualTo(3).containsOnly(wake);
    }

    @Test
    void aServerEndsAlsoWithoutItAndTheNextOneDoesWhatWasLeft() {
        Timetable timetable = room.begin(sleeper.does(wake -> {
            cut();
            throw new IllegalStateException("without the database, as the test wants it");
        }));
        Wake wake = room.wake("7", Duration.ZERO);
        timetable.set(wake);
        await().until(() -> !sleeper.woken().isEmpty());
        timetable.close();

        room.line().mend();
        var next = new Sleeper();
        room.begin(next);
        await().atMost(LONGEST).until(() -> !next.woken().isEmpty());
        assertThat(next.woken()).isEqualTo(List.of(wake));
    }

    @Test
    void aTimetableCannotBeginWithoutItAndMayTryAgain() throws SQLException {
        Timetable timetable = room.furnish();
        room.line().cut();
        assertThatThrownBy(timetable::begin)
                .isInstanceOf(TimetableTroubled.class)
                .matches(Database::isAway);

        room.line().mend();
        timetable.serve(List.of(sleeper)).begin();
        timetable.set(room.wake("7", Duration.ZERO));
        await().until(() -> !sleeper.woken().isEmpty());
    }

    private void cut() {
        try {
            room.line().cut();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
