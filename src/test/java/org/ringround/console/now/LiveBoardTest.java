package org.ringround.console.now;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.AUDIT;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.account.Visitor;
import org.ringround.db.TestDatabase;
import org.ringround.http.LivePage;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** Boards on two servers of one database. */
@Timeout(90)
class LiveBoardTest {

    private final TestDatabase home = TestDatabase.create();
    private final NowServer here = new NowServer(home.address());
    private final NowServer there = new NowServer(home.address());

    @AfterEach
    void close() {
        here.close();
        there.close();
        home.close();
    }

    @Test
    void eachOfTwoHundredOpenBoardsShowsAChangeOnItsOwnServerAndOnAnother() {
        List<LivePage> boards = Stream.concat(
                        Stream.generate(here::open).limit(100),
                        Stream.generate(there::open).limit(100))
                .toList();
        awaitShown(boards, "Waiting: 0.");

        for (int calls = 1; calls <= 3; calls++) {
            in(here, town -> town.call("Waiting", null, null, null, null));
            awaitShown(boards, "Waiting: " + calls + ".");
        }
        assertThat(here.live() + there.live()).isEqualTo(200);
    }

    @Test
    void everybodyIsShownWhatTheyMaySeeInTheirOwnLanguage() {
        long llanrwst = in(here, town -> town.area("Llanrwst"));
        LivePage all = open(NowServer.ADMIN, "Waiting: 0.");
        LivePage welsh = open(NowServer.visitor(8, new Scope.Within(Set.of(llanrwst)), Language.WELSH), "Yn aros: 0.");
        LivePage elsewhere = open(NowServer.visitor(9, new Scope.Within(Set.of()), Language.ENGLISH), "Waiting: 0.");
        in(here, town -> {
            long mair = town.resident("Mair Evans", "+441632960001", llanrwst);
            return town.call("Waiting", "+441632960001", mair, llanrwst, null);
        });

        awaitShown(List.of(all), "Mair Evans", "Waiting: 1.");
        awaitShown(List.of(welsh), "Mair Evans", "Yn aros: 1.");
        in(here, town -> town.call("Waiting", null, null, null, null));
        awaitShown(List.of(elsewhere), "Waiting: 1.");
        assertThat(elsewhere.shown()).doesNotContain("Mair Evans", "960001");
    }

    @Test
    void whoeverLosesAnAreaIsShownNothingOfItAnyMore() {
        long llanrwst = in(here, town -> town.area("Llanrwst"));
        in(here, town -> {
            long mair = town.resident("Mair Evans", "+441632960001", llanrwst);
            return town.call("Waiting", "+441632960001", mair, llanrwst, null);
        });
        LivePage board = open(NowServer.visitor(new Scope.Within(Set.of(llanrwst)), Language.ENGLISH), "Mair Evans");
        here.visitedBy(NowServer.visitor(new Scope.Within(Set.of()), Language.ENGLISH));
        in(here, town -> town.call("InMenu", null, null, null, null));

        awaitShown(List.of(board), "Number withheld");
        assertThat(board.shown()).doesNotContain("Mair Evans");
    }

    @Test
    void whoComesOntoAnOpenBoardIsInTheAuditOnceForEachWhoIsShownThem() {
        Visitor rhian = NowServer.visitor(8, new Scope.Everywhere(), Language.ENGLISH);
        List<LivePage> boards = List.of(open(rhian, "Waiting: 0."), open(rhian, "Waiting: 0."));
        LivePage welsh = open(NowServer.visitor(9, new Scope.Everywhere(), Language.WELSH), "Yn aros: 0.");
        long mair = in(here, town -> town.resident("Mair Evans", "+441632960001", null));
        in(here, town -> town.call("Waiting", "+441632960001", mair, null, null));
        awaitShown(List.of(boards.get(0), boards.get(1), welsh), "Mair Evans");
        in(here, town -> town.call("Waiting", null, null, null, null));
        awaitShown(boards, "Waiting: 2.");

        List<Long> audited = in(here, town -> town.tx().sql().fetchValues(AUDIT.PERSON_ID));
        assertThat(audited).containsExactly(mair, mair);
    }

    @Test
    void whoeverIsSignedOutIsShownNothingMore() {
        LivePage board = open(NowServer.ADMIN, "Waiting: 0.");
        here.signedOut();
        in(here, town -> town.call("Waiting", null, null, null, null));

        await().atMost(20, SECONDS).until(board::isOver);
        assertThat(here.live()).isZero();
    }

    /** Opens the board here, and waits until it shows that. */
    private LivePage open(Visitor visitor, String text) {
        here.visitedBy(visitor);
        LivePage board = here.open();
        awaitShown(List.of(board), text);
        return board;
    }

    private static void awaitShown(List<LivePage> boards, String... texts) {
        await().atMost(40, SECONDS)
                .untilAsserted(() -> assertThat(boards)
                        .allSatisfy(board -> assertThat(board.shown()).contains(texts)));
    }

    private static <T> T in(NowServer server, Function<NowTown, T> work) {
        return server.database().transact(tx -> work.apply(new NowTown(tx)));
    }
}
