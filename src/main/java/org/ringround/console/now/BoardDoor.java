package org.ringround.console.now;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Deed;
import org.ringround.console.Doors;
import org.ringround.http.Handler;
import org.ringround.http.LiveStreams;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.people.Scope;

/**
 * Where an open page fetches the board anew. One that was rung says by which ring, and is shown what was read after that ring, by
 * whomever; one that looks by itself is shown the board as it is in this moment.
 */
final class BoardDoor implements Handler {

    /** With this header a page says which ring it heard. */
    static final String RING = "ringround-ring";

    private static final Response NOT_READ = Response.text(503, "");

    private final Doors doors;
    private final LiveStreams live;
    private final NowPage page;
    private final SharedBoards boards;

    BoardDoor(Doors doors, LiveStreams live, NowPage page, SharedBoards boards) {
        this.doors = doors;
        this.live = live;
        this.page = page;
        this.boards = boards;
    }

    @Override
    public Response handle(Request request) {
        OptionalLong ring = request.header(RING).map(live::find).orElse(OptionalLong.empty());
        return ring.isPresent()
                ? since(ring.getAsLong(), request)
                : doors.within(page::fragment).handle(request);
    }

    /** What has not been read yet is read between two transactions, so that many who wait for it hold no connection. */
    private Response since(long ring, Request request) {
        var missing = new AtomicReference<@Nullable Scope>();
        Deed shared = visit -> {
            Optional<SharedBoard> found = boards.find(visit.scope(), ring);
            missing.set(found.isPresent() ? null : visit.scope());
            return found.map(board -> page.fragment(visit, board)).or(() -> Optional.of(NOT_READ));
        };
        Response answer = doors.within(shared).handle(request);
        Scope scope = missing.get();
        if (scope == null) {
            return answer;
        }
        SharedBoard board = boards.read(scope, ring);
        // Meanwhile they may see something else.
        Deed now =
                visit -> visit.scope().equals(scope) ? Optional.of(page.fragment(visit, board)) : page.fragment(visit);
        return doors.within(now).handle(request);
    }
}
