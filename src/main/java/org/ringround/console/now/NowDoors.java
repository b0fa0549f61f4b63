package org.ringround.console.now;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.account.Visitor;
import org.ringround.console.ConsoleParts;
import org.ringround.http.Access;
import org.ringround.http.LiveStreams;
import org.ringround.http.Route;

/** The doors of the board: its page, the board alone, and the stream by which an open page is shown the board again and again. */
public final class NowDoors {

    private final ConsoleParts parts;
    private final LiveStreams<Visitor> live;
    private final NowPage page;

    /**
     * @param most open pages at a time
     * @param late so long after its time a turn of a round that is still open is overdue
     */
    public NowDoors(ConsoleParts parts, Onlookers onlookers, int most, LiveStreams.Pace pace, Duration late) {
        this.parts = parts;
        var board = new NowBoard(new TodaysRound(parts.rules().zone(), late));
        var looks = new Looks();
        this.live = new LiveStreams<>(most, pace, new BoardPainter(parts, onlookers, board, looks));
        this.page = new NowPage(board, looks);
    }

    /** The open pages, to be rung when something has changed. */
    public LiveStreams<Visitor> live() {
        return live;
    }

    public List<Route> routes() {
        return Stream.concat(
                        NowAssets.routes().stream(),
                        Stream.of(
                                parts.doors().get("/now", Access.COORDINATOR, page::page),
                                parts.doors().get("/now/board", Access.COORDINATOR, page::fragment),
                                parts.doors()
                                        .get(
                                                "/now/live",
                                                Access.COORDINATOR,
                                                visit -> Optional.of(live.answer(visit.who())))))
                .toList();
    }
}
