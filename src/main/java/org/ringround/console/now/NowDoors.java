package org.ringround.console.now;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Visit;
import org.ringround.http.Access;
import org.ringround.http.LiveStreams;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;

/** The doors of the board, and the one by which any page of the console is rung when something has changed. */
public final class NowDoors {

    /** Of the level at which to look on is not to do anything: a page that is only rung keeps no session from ending. */
    private static final String LIVE = "/live";

    private final ConsoleParts parts;
    private final LiveStreams live;
    private final NowPage page;
    private final BoardDoor fetch;

    /** @param late so long after its time a turn of a round that is still open is overdue */
    public NowDoors(ConsoleParts parts, LiveStreams live, Duration late) {
        this.parts = parts;
        this.live = live;
        var board = new NowBoard(new TodaysRound(parts.rules().zone(), late));
        var boards = new SharedBoards(
                parts.clock(),
                live::rung,
                scope -> parts.db()
                        .transact(tx -> board.read(tx, scope, parts.clock().instant())));
        this.page = new NowPage(board);
        this.fetch = new BoardDoor(parts.doors(), live, page, boards);
    }

    public List<Route> routes() {
        return Stream.concat(
                        NowAssets.routes().stream(),
                        Stream.of(
                                parts.doors().get("/now", Access.COORDINATOR, page::page),
                                new Route(Method.GET, "/now/board", Access.COORDINATOR, fetch),
                                parts.doors().get(LIVE, Access.SESSION, this::ring)))
                .toList();
    }

    private Optional<Response> ring(Visit visit) {
        Request request = visit.request();
        return Optional.of(live.answer(() -> isSignedIn(request)));
    }

    private boolean isSignedIn(Request request) {
        return parts.db()
                .transact(tx -> parts.visitors()
                        .find(tx, request, parts.clock().instant())
                        .isPresent());
    }
}
