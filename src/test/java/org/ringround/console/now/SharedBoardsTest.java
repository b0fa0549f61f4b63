package org.ringround.console.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ringround.people.Scope;

class SharedBoardsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final Scope ALL = new Scope.Everywhere();
    private static final Scope CONWY = new Scope.Within(Set.of(1L));

    private final AtomicLong rung = new AtomicLong(7);
    private Instant now = Instant.parse("2026-11-24T14:30:00Z");
    private final List<Scope> read = new ArrayList<>();
    private final SharedBoards boards = new SharedBoards(() -> now, rung::get, this::read);

    @Test
    void whoeverHeardTheSameRingIsShownTheSameBoard() {
        boards.read(ALL, 7);
        boards.read(ALL, 7);

        assertThat(boards.find(ALL, 7)).isPresent();
        assertThat(read).containsExactly(ALL);
    }

    @Test
    void whatWasReadBeforeARingIsNotShownAfterIt() {
        boards.read(ALL, 7);
        rung.set(8);

        assertThat(boards.find(ALL, 8)).isEmpty();
        boards.read(ALL, 8);
        assertThat(boards.find(ALL, 8)).isPresent();
        assertThat(read).hasSize(2);
    }

    @Test
    void howLongSomebodyWaitsIsReadAnewForWhoeverComesMinutesAfterTheLastRing() {
        boards.read(ALL, 7);
        now = now.plusSeconds(600);

        assertThat(boards.find(ALL, 7)).isEmpty();
        boards.read(ALL, 7);
        assertThat(boards.find(ALL, 7)).isPresent();
        assertThat(read).hasSize(2);
    }

    @Test
    void aRingThatWasNeverRungIsAnsweredWithABoardAllTheSame() {
        assertThat(boards.read(ALL, 1_000_000).seen()).isEmpty();
    }

    @Test
    void whoeverComesLateWithAnOlderRingIsShownTheNewerBoard() {
        rung.set(9);
        boards.read(ALL, 9);

        assertThat(boards.find(ALL, 7)).isPresent();
    }

    @Test
    void nobodyIsShownTheBoardOfOtherAreas() {
        boards.read(ALL, 7);

        assertThat(boards.find(CONWY, 7)).isEmpty();
        boards.read(CONWY, 7);
        assertThat(boards.find(new Scope.Within(Set.of(1L)), 7)).isPresent();
        assertThat(read).containsExactly(ALL, CONWY);
    }

    @Test
    void aBoardThatCouldNotBeReadIsReadAnewByWhoeverComesNext() {
        var broken = new SharedBoards(() -> now, rung::get, scope -> {
            if (read.isEmpty()) {
                read.add(scope);
                throw new IllegalStateException("away");
            }
            return board();
        });

        assertThatThrownBy(() -> broken.read(ALL, 7)).hasMessage("away");
        assertThat(broken.find(ALL, 7)).isEmpty();
        broken.read(ALL, 7);
        assertThat(broken.find(ALL, 7)).isPresent();
    }

    private Board read(Scope scope) {
        read.add(scope);
        return board();
    }

    private static Board board() {
        return new Board(
                NOW,
                new Board.Calls(First.of(List.of(), 0), 0, 0, null),
                First.of(List.of(), 0),
                new Board.Duty(First.of(List.of(), 0), 0),
                First.of(List.of(), 0),
                RoundToday.of(List.of()),
                First.of(List.of(), 0));
    }
}
