package org.ringround.console;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Visitor;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Handler;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.words.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the routes of the console: one transaction for each request, in which it is looked at again who asks. */
public final class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    /** The way to be signed in, and back to where one was going. */
    static final String SIGN_IN = "/sign-in";

    private final ConsoleParts parts;

    Doors(ConsoleParts parts) {
        this.parts = parts;
    }

    public Route get(String path, Access access, Deed deed) {
        return new Route(Method.GET, path, access, within(deed));
    }

    public Route post(String path, Access access, Deed deed) {
        return new Route(Method.POST, path, access, within(deed));
    }

    /** For a route that needs more than the two above give. */
    public Handler within(Deed deed) {
        return request -> parts.db().transact(tx -> {
            Instant now = parts.clock().instant();
            // The guard let them in a moment ago; meanwhile they may have signed out elsewhere.
            return parts.visitors()
                    .find(tx, request, now)
                    .map(who -> answer(tx, who, request, now, deed))
                    .orElseGet(() -> Html.seeOther(parts.rules().root() + SIGN_IN));
        });
    }

    private Response answer(Tx tx, Visitor who, Request request, Instant now, Deed deed) {
        Spoken say = parts.say(who);
        String here = Here.of(parts.rules().root(), request).toString();
        var frame = new Frame(say, parts.rules(), who, here, notice(request, say));
        return deed.answer(new Visit(tx, who, request, now, say, frame)).orElseGet(() -> {
            LOG.warn("{} asked for {}, which is not there or not theirs", who.account(), request.path());
            Audit.write(tx, who, Act.REFUSED, null, null, now);
            return Html.lively(404, new StaticTemplates().absent(frame));
        });
    }

    /** {@code told=requests.closed} is the words {@code requests.told-closed}, which have nothing to fill in. */
    private static @Nullable String notice(Request request, Spoken say) {
        Optional<Wording> wording = request.parameter("told")
                .filter(told -> told.matches("[a-z]+\\.[a-z-]+"))
                .flatMap(told -> Wording.find(told.replace(".", ".told-")));
        return wording.map(say::say).orElse(null);
    }
}
