package org.ringround.console.rota;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.ringround.account.Feeds;
import org.ringround.console.ConsoleParts;
import org.ringround.console.GuessLimit;
import org.ringround.console.Html;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where calendars read: whoever has the address. Wrong addresses are counted, and whatever is wrong the answer is the same. */
final class FeedDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FeedDoor.class);

    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final ConsoleParts parts;
    private final Feeds feeds;
    private final FeedFile file;
    private final GuessLimit limit;

    FeedDoor(ConsoleParts parts, Feeds feeds) {
        this.parts = parts;
        this.feeds = feeds;
        this.file = new FeedFile(parts);
        this.limit = new GuessLimit(parts.clock());
    }

    Route route() {
        return new Route(Method.GET, Feeds.PATH + "{file}", Access.PUBLIC, this::read);
    }

    private Response read(Request request) {
        if (!limit.mayTry(request.client())) {
            return absent();
        }
        var now = parts.clock().instant();
        Optional<byte[]> found = parts.db()
                .transact(tx -> feeds.find(tx, request.pathParam("file"))
                        .map(owner -> file.write(tx, owner, now).write()));
        return found.map(FeedDoor::calendar).orElseGet(() -> {
            boolean last = limit.wrong(request.client());
            LOG.warn(
                    "A calendar's address was refused{}",
                    last ? "; too many from there, none is looked at for now" : "");
            return absent();
        });
    }

    private static Response calendar(byte[] calendar) {
        return Html.other(200, CALENDAR, calendar, Map.of("Content-Disposition", "inline; filename=\"rota.ics\""));
    }

    private static Response absent() {
        return Html.other(
                404,
                "text/plain; charset=utf-8",
                "There is no calendar here.\nNid oes calendr yma.\n".getBytes(StandardCharsets.UTF_8),
                Map.of());
    }
}
