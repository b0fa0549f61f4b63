package org.ringround.console.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ringround.account.LinkHolder;
import org.ringround.account.PrivateLinks;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Handler;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;

/** The doors of the volunteer's private page: one transaction for each request, in which the link is looked at again. */
public final class LinkDoors {

    /** The field and the parameter that keep the language from one page to the next. */
    static final String LANGUAGE = "in";

    private static final String PAGE = PrivateLinks.PATH + "{token}";
    private static final String REQUEST = PAGE + "/requests/{reference}";

    private final LinkParts parts;
    private final LinkPage page;
    private final LinkButtons buttons;
    private final Refusal refusal;

    public LinkDoors(LinkParts parts) {
        this.parts = parts;
        this.page = new LinkPage(parts);
        this.buttons = new LinkButtons(parts);
        this.refusal = new Refusal(parts.words(), parts.rules());
    }

    /** Answers whoever holds the link, or not at all. */
    private interface Deed {

        /** Empty when what they ask for is not theirs. */
        Optional<Response> answer(Tx tx, LinkHolder who, Request request, Instant now);
    }

    public List<Route> routes() {
        return List.of(
                get(PAGE, (tx, who, request, now) -> Optional.of(page.show(tx, who, request, now))),
                get(REQUEST + "/messages/{recording}", buttons::hear),
                post(REQUEST + "/ring", buttons::ring),
                post(REQUEST + "/done", buttons::done),
                post(REQUEST + "/drop", buttons::drop),
                post(PAGE + "/duty/on", buttons::goOnDuty),
                post(PAGE + "/duty/off", buttons::goOffDuty),
                post(PAGE + "/duty/pause", buttons::pause),
                post(PAGE + "/duty/back", buttons::comeBack),
                post(PAGE + "/calendar", (tx, who, request, now) -> Optional.of(page.calendar(tx, who, request, now))),
                post(PAGE + "/calendar/end", buttons::endCalendar),
                post(PAGE + "/end", (tx, who, request, now) -> {
                    buttons.endLinks(tx, who, now);
                    return Optional.of(refusal.afterEnd());
                }));
    }

    private Route get(String path, Deed deed) {
        return new Route(Method.GET, path, Access.LINK, within(deed));
    }

    private Route post(String path, Deed deed) {
        return new Route(Method.POST, path, Access.LINK, within(deed));
    }

    private Handler within(Deed deed) {
        return request -> parts.db().transact(tx -> {
            Instant now = parts.clock().instant();
            return parts.links()
                    .find(tx, request.pathParam("token"), now)
                    .flatMap(who -> deed.answer(tx, who, request, now))
                    .orElseGet(refusal::page);
        });
    }
}
