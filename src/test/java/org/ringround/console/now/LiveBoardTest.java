package org.ringround.console.now;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.TestDatabase;
import org.ringround.http.LivePage;

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
    void eachOfTwoHundredOpenBoardsIsRungByAChangeOnItsOwnServerAndOnAnother() {
        List<LivePage> boards = Stream.concat(
                        Stream.generate(here::open).limit(100),
                        Stream.generate(there::open).limit(100))
                .toList();
        awaitRings(boards, List.of());

        for (int call = 1; call <= 3; call++) {
            List<Integer> before = boards.stream().map(LivePage::rings).toList();
            in(here, town -> town.call("Waiting", null, null, null, null));
            awaitRings(boards, before);
        }
        assertThat(here.live() + there.live()).isEqualTo(200);
    }

    @Test
    void whoeverIsRungFindsWhatHasChanged() throws Exception {
        LivePage board = there.open();
        awaitRings(List.of(board), List.of());
        assertThat(there.get("/now/board").body()).contains("Waiting: 0.");
        List<Integer> before = List.of(board.rings());
        in(here, town -> town.call("Waiting", null, null, null, null));

        awaitRings(List.of(board), before);
        assertThat(there.get("/now/board").body()).contains("Waiting: 1.");
    }

    @Test
    void whoeverIsSignedOutIsRungNoMore() {
        LivePage board = here.open();
        awaitRings(List.of(board), List.of());
        here.visitedBy(null);

        await().atMost(20, SECONDS).until(board::isOver);
        assertThat(here.live()).isZero();
    }

    /** One more than each had before, or than none. */
    private static void awaitRings(List<LivePage> boards, List<Integer> before) {
        await().atMost(40, SECONDS).untilAsserted(() -> {
            for (int i = 0; i < boards.size(); i++) {
                assertThat(boards.get(i).rings()).isGreaterThan(before.isEmpty() ? 0 : before.get(i));
            }
        });
    }

    private static <T> T in(NowServer server, Function<NowTown, T> work) {
        return server.database().transact(tx -> work.apply(new NowTown(tx)));
    }
}
