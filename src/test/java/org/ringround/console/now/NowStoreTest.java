package org.ringround.console.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ringround.console.now.NowTown.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.TestDatabase;
import org.ringround.people.Scope;

/** The board over the tables as they are. */
@Timeout(60)
class NowStoreTest {

    private static final Scope EVERYWHERE = new Scope.Everywhere();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase home = TestDatabase.create();
    private final NowBoard boards = new NowBoard(new TodaysRound(LONDON, Duration.ofMinutes(60)));
    private final long llanrwst = in(town -> town.area("Llanrwst"));
    private final long conwy = in(town -> town.area("Conwy"));

    @AfterEach
    void drop() {
        home.close();
    }

    @Test
    void anEmptyBoardSaysThatThereIsNothing() {
        Board board = board(EVERYWHERE);

        assertThat(board.inProgress()).isEmpty();
        assertThat(board.talking()).isZero();
        assertThat(board.calls().longest()).isNull();
        assertThat(board.duty()).isEqualTo(new Board.Duty(new First<>(List.of(), 0), 0));
        assertThat(board.round().isEmpty()).isTrue();
        assertThat(board.waits()).isZero();
    }

    @Test
    void everyCallInProgressHasItsStageAndItsSeconds() {
        in(town -> {
            long mair = town.resident("Mair", "+441632960001", llanrwst);
            long sam = town.volunteer("Sam", "+447700900001", llanrwst);
            town.call("InMenu", "+441632960001", mair, llanrwst, null);
            UUID waiting = town.call("Waiting", "+441632960002", null, llanrwst, null);
            town.call("Connected", null, null, llanrwst, sam);
            town.call("TakingMessage", "+441632960003", null, null, null);
            town.offer("call", waiting, town.request(null, "+441632960002", llanrwst), sam, "ringing");
            return true;
        });

        Board board = board(EVERYWHERE);

        assertThat(board.inProgress())
                .extracting(CallLine::stage)
                .containsExactlyInAnyOrder(Stage.WAITING, Stage.MENU, Stage.TALKING, Stage.MESSAGE)
                .startsWith(Stage.WAITING);
        assertThat(call(board, Stage.WAITING).since()).isEqualTo(NOW.minusSeconds(180));
        assertThat(call(board, Stage.WAITING).taking().ringing()).isEqualTo(1);
        assertThat(call(board, Stage.MENU).since()).isEqualTo(NOW.minusSeconds(300));
        assertThat(call(board, Stage.MENU).who().person().name()).isEqualTo("Mair");
        assertThat(call(board, Stage.TALKING).since()).isEqualTo(NOW.minusSeconds(120));
        assertThat(call(board, Stage.TALKING).taking().volunteer().name()).isEqualTo("Sam");
        assertThat(call(board, Stage.TALKING).who()).isEqualTo(Who.NOBODY_KNOWS);
        assertThat(board.talking()).isEqualTo(1);
        assertThat(board.calls().waiting()).isEqualTo(1);
        assertThat(board.calls().longest()).isEqualTo(NOW.minusSeconds(180));
    }

    @Test
    void ourOwnCallsAreOnItToo() {
        in(town -> {
            long mair = town.resident("Mair", "+441632960001", llanrwst);
            long gwen = town.resident("Gwen", "+441632960002", llanrwst);
            long sam = town.volunteer("Sam", "+447700900001", llanrwst);
            long ffion = town.volunteer("Ffion", "+447700900002", llanrwst);
            town.outcall("checkin", mair, null, "ringing");
            town.outcall("befriending", gwen, ffion, "talking");
            town.offer("callback", UUID.randomUUID(), town.request(mair, "+441632960001", llanrwst), sam, "taken");
            return true;
        });

        Board board = board(EVERYWHERE);

        assertThat(board.inProgress())
                .extracting(
                        CallLine::way,
                        CallLine::stage,
                        line -> line.who().person().name())
                .containsExactly(
                        tuple(CallLine.Way.CHECKIN, Stage.RINGING, "Mair"),
                        tuple(CallLine.Way.CALLBACK, Stage.TALKING, "Mair"),
                        tuple(CallLine.Way.BEFRIENDING, Stage.ASKING, "Gwen"));
        assertThat(board.talking()).isEqualTo(1);
        assertThat(board.duty().lines().rows())
                .extracting(line -> line.volunteer().name(), DutyLine::state)
                .containsExactly(tuple("Ffion", DutyLine.State.TALKING), tuple("Sam", DutyLine.State.TALKING));
    }

    @Test
    void whoIsOnDutyIsFreeOnThePhoneOrPaused() {
        Instant evening = Instant.parse("2026-11-24T18:00:00Z");
        in(town -> {
            long sam = town.volunteer("Sam", "+447700900001", llanrwst);
            long ffion = town.volunteer("Ffion", "+447700900002", llanrwst);
            long huw = town.volunteer("Huw", "+447700900003", llanrwst);
            long nia = town.volunteer("Nia", "+447700900004", llanrwst);
            town.volunteer("Off Duty", "+447700900005", llanrwst);
            town.onDuty(sam, evening);
            town.onDuty(ffion, evening);
            town.onDuty(nia, evening);
            town.paused(huw, NOW.plusSeconds(600));
            UUID call = town.call("Waiting", null, null, llanrwst, null);
            town.offer("call", call, town.request(null, null, llanrwst), ffion, "ringing");
            town.offer("call", call, town.request(null, null, llanrwst), nia, "after");
            return true;
        });

        Board.Duty duty = board(EVERYWHERE).duty();

        assertThat(duty.on()).isEqualTo(3);
        assertThat(duty.lines().rows())
                .extracting(line -> line.volunteer().name(), DutyLine::state, DutyLine::at)
                .containsExactly(
                        tuple("Ffion", DutyLine.State.RINGING, NOW.minusSeconds(20)),
                        tuple("Nia", DutyLine.State.WRAPPING_UP, null),
                        tuple("Sam", DutyLine.State.FREE, evening),
                        tuple("Huw", DutyLine.State.PAUSED, NOW.plusSeconds(600)));
    }

    @Test
    void urgentRequestsComeFirstThenPromisesThenTheOldest() {
        in(town -> {
            long first = town.request(null, "+441632960001", llanrwst);
            long second = town.request(null, "+441632960002", llanrwst);
            long third = town.request(null, "+441632960003", null);
            town.promised(second, NOW.plusSeconds(60));
            town.urgent(third);
            return first;
        });

        assertThat(board(EVERYWHERE).requests().rows())
                .extracting(line -> line.who().number().e164())
                .containsExactly("+441632960003", "+441632960002", "+441632960001");
    }

    @Test
    void whatNeedsAHumanIsOneLineForEachMatter() {
        in(town -> {
            long mair = town.resident("Mair", "+441632960001", llanrwst);
            long unheard = town.request(mair, "+441632960001", llanrwst);
            long urgent = town.request(null, "+441632960002", llanrwst);
            long late = town.request(null, "+441632960003", llanrwst);
            town.urgent(unheard);
            town.urgent(urgent);
            town.promised(late, NOW.minusSeconds(60));
            UUID turn = town.turn(town.round(mair, LocalTime.of(13, 0)), NOW.minusSeconds(3600), "escalated");
            town.escalation(turn, unheard, mair);
            town.alarm("escalation", "" + unheard, llanrwst);
            town.alarm("urgent", "" + urgent, llanrwst);
            town.alarm("task_unclaimed", "" + late, llanrwst);
            town.alarm("of_a_newer_server", "1", llanrwst);
            town.text("SM1", "+447700900009");
            town.text("SM2", "+447700900009");
            return true;
        });

        Board board = board(EVERYWHERE);

        assertThat(board.concerns().rows().stream()
                        .map(concern -> concern.getClass().getSimpleName()))
                .containsExactly("Unheard", "Urgent", "Overdue", "Texts", "Alarmed");
        assertThat(board.concerns().all()).isEqualTo(5);
        assertThat(board.concerns().rows().get(3)).isEqualTo(new Concern.Texts(2, NOW.minusSeconds(60)));
        assertThat(board.round()).isEqualTo(new RoundToday(0, 0, 1));
    }

    @Test
    void todaysRoundCountsWhatIsToComeAsWell() {
        in(town -> {
            long morning = town.round(town.resident("Mair", "+441632960001", llanrwst), LocalTime.of(10, 0));
            long noon = town.round(town.resident("Gwen", "+441632960002", llanrwst), LocalTime.of(12, 0));
            long just = town.round(town.resident("Ann", "+441632960003", llanrwst), LocalTime.of(13, 50));
            town.round(town.resident("Eira", "+441632960004", llanrwst), LocalTime.of(17, 0));
            town.turn(morning, Instant.parse("2026-11-24T10:00:00Z"), "well");
            town.turn(noon, Instant.parse("2026-11-24T12:00:00Z"), "missed_by_us");
            town.turn(just, Instant.parse("2026-11-24T13:50:00Z"), "open");
            return true;
        });

        assertThat(board(EVERYWHERE).round()).isEqualTo(new RoundToday(2, 1, 1));
        assertThat(board(new Scope.Within(Set.of(conwy))).round().isEmpty()).isTrue();
    }

    @Test
    void aCoordinatorOfOneAreaSeesNothingOfAnother() {
        in(town -> {
            long mair = town.resident("Mair", "+441632960001", llanrwst);
            long sam = town.volunteer("Sam", "+447700900001", llanrwst);
            long ffion = town.volunteer("Ffion", "+447700900002", llanrwst);
            town.onDuty(sam, NOW.plusSeconds(60));
            town.call("Waiting", "+441632960001", mair, llanrwst, null);
            town.call("Connected", "+441632960007", null, llanrwst, sam);
            town.outcall("checkin", mair, null, "ringing");
            long request = town.request(mair, "+441632960001", llanrwst);
            town.offer("callback", UUID.randomUUID(), request, ffion, "ringing");
            long urgent = town.request(mair, "+441632960001", llanrwst);
            town.urgent(urgent);
            town.promised(request, NOW.minusSeconds(1));
            UUID turn = town.turn(town.round(mair, LocalTime.of(13, 0)), NOW.minusSeconds(3600), "escalated");
            town.escalation(turn, town.request(mair, "+441632960001", llanrwst), mair);
            town.alarm("task_unclaimed", "1", llanrwst);
            town.text("SM1", "+441632960001");
            town.text("SM2", "+447700900001");
            return true;
        });

        Board theirs = board(new Scope.Within(Set.of(conwy)));
        Board nobodys = board(new Scope.Within(Set.of()));
        Board own = board(new Scope.Within(Set.of(llanrwst, conwy)));

        assertThat(theirs).isEqualTo(nobodys);
        assertThat(theirs.inProgress()).isEmpty();
        assertThat(theirs.talking()).isZero();
        assertThat(theirs.duty().lines().all()).isZero();
        assertThat(theirs.requests().all()).isZero();
        assertThat(theirs.concerns().all()).isZero();
        assertThat(theirs.round().isEmpty()).isTrue();
        assertThat(own).isEqualTo(board(EVERYWHERE));
        assertThat(own.inProgress()).hasSize(4);
        assertThat(own.concerns().all()).isEqualTo(5);
    }

    @Test
    void whatHasNoAreaIsEverybodys() {
        in(town -> {
            town.onDuty(town.volunteer("Sam", "+447700900001", null), NOW.plusSeconds(60));
            town.call("Waiting", "+441632960001", null, null, null);
            town.request(null, "+441632960001", null);
            town.alarm("calls_differ", "1", null);
            town.text("SM1", "+447700900009");
            return true;
        });

        assertThat(board(new Scope.Within(Set.of(conwy)))).isEqualTo(board(EVERYWHERE));
        assertThat(board(EVERYWHERE).waits()).isEqualTo(3);
    }

    @Test
    void moreThanFiftyAreCounted() {
        in(town -> {
            IntStream.range(0, 53).forEach(i -> {
                town.call("Waiting", null, null, llanrwst, null);
                town.request(null, null, llanrwst);
                town.alarm("task_unclaimed", "" + i, llanrwst);
            });
            return true;
        });

        Board board = board(EVERYWHERE);

        assertThat(board.calls().lines().rows()).hasSize(50);
        assertThat(board.calls().lines().more()).isEqualTo(3);
        assertThat(board.calls().waiting()).isEqualTo(53);
        assertThat(board.requests().more()).isEqualTo(3);
        assertThat(board.concerns().rows()).hasSize(50);
        assertThat(board.concerns().more()).isEqualTo(3);
    }

    private static CallLine call(Board board, Stage stage) {
        return board.inProgress().stream()
                .filter(line -> line.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Board board(Scope scope) {
        return home.database().transact(tx -> boards.read(tx, scope, NOW));
    }

    private <T> T in(Function<NowTown, T> work) {
        return home.database().transact(tx -> work.apply(new NowTown(tx)));
    }
}
