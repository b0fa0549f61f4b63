package org.ringround.console.link;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.FeedOwner;
import org.ringround.account.LinkHolder;
import org.ringround.account.PrivateLinks;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Tx;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.request.Held;
import org.ringround.request.HeldStore;
import org.ringround.request.LeftMessage;
import org.ringround.request.MessageStore;
import org.ringround.rota.Duty;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;

/** The private page itself: what the volunteer holds, whether they are on duty, and when again. Each look is kept. */
final class LinkPage {

    private static final int SHIFTS = 6;

    private final LinkParts parts;

    LinkPage(LinkParts parts) {
        this.parts = parts;
    }

    Response show(Tx tx, LinkHolder who, Request request, Instant now) {
        return page(tx, who, request, now, null);
    }

    /** A new address for calendars, which this page alone shows, and once. */
    Response calendar(Tx tx, LinkHolder who, Request request, Instant now) {
        URI address = parts.links().feeds().renew(tx, owner(who), now);
        Audit.write(tx, who, Act.CHANGED, null, null, now);
        return page(tx, who, request, now, address.toString());
    }

    static FeedOwner owner(LinkHolder who) {
        return new FeedOwner.OfVolunteer(who.volunteer());
    }

    private Response page(Tx tx, LinkHolder who, Request request, Instant now, @Nullable String address) {
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(who.volunteer());
        var say = new Spoken(
                parts.words(), language(volunteer, request), parts.rules().zone());
        LinkView view = view(tx, who, volunteer, say, request, now);
        return Html.page(200, new StaticTemplates().linkPage(address == null ? view : view.with(address)));
    }

    private LinkView view(Tx tx, LinkHolder who, Volunteer volunteer, Spoken say, Request request, Instant now) {
        List<Held> held = new HeldStore(tx).list(who.volunteer());
        looked(tx, who, held, now);
        return new LinkView(
                say,
                parts.rules(),
                parts.rules().root() + PrivateLinks.path(request.pathParam("token")),
                volunteer.name(),
                notice(request, say),
                duty(tx, who.volunteer(), now),
                tasks(tx, held),
                shifts(tx, who.volunteer(), now),
                parts.links().feeds().findMade(tx, owner(who)).isPresent(),
                null);
    }

    private static void looked(Tx tx, LinkHolder who, List<Held> held, Instant now) {
        if (held.isEmpty()) {
            Audit.write(tx, who, Act.LOOKED, null, null, now);
        }
        for (Held request : held) {
            Long person = request.who() == null ? null : request.who().person();
            Audit.write(tx, who, Act.LOOKED, person, request.reference(), now);
        }
    }

    private static List<LinkView.Task> tasks(Tx tx, List<Held> held) {
        List<LeftMessage> messages =
                new MessageStore(tx).list(held.stream().map(Held::reference).toList());
        return held.stream()
                .map(request -> new LinkView.Task(
                        request,
                        messages.stream()
                                .filter(message -> message.reference() == request.reference())
                                .toList()))
                .toList();
    }

    /** The next ones at last, with what was given up and taken over. */
    private List<Span> shifts(Tx tx, long volunteer, Instant now) {
        return new Rota(tx, parts.rules().zone())
                .listShifts(volunteer, now).stream().limit(SHIFTS).toList();
    }

    private DutyView duty(Tx tx, long volunteer, Instant now) {
        var duty = new Duty(tx, parts.rules().zone());
        return duty.pausedUntil(volunteer, now)
                .<DutyView>map(DutyView.Paused::new)
                .or(() -> duty.onDutyUntil(volunteer, now).map(DutyView.On::new))
                .orElseGet(DutyView.Off::new);
    }

    private @Nullable String notice(Request request, Spoken say) {
        return request.parameter("told")
                .flatMap(Notice::find)
                .map(notice -> notice.said(say, parts.rules()))
                .orElse(null);
    }

    /** The one that was asked for, else the volunteer's first that we speak. */
    private Language language(Volunteer volunteer, Request request) {
        return request.parameter(LinkDoors.LANGUAGE)
                .or(() -> request.field(LinkDoors.LANGUAGE))
                .flatMap(code -> List.of(Language.ENGLISH, Language.WELSH).stream()
                        .filter(language -> language.code().equals(code))
                        .findFirst())
                .orElseGet(() -> parts.words()
                        .bestOf(volunteer.languages(), parts.rules().language()));
    }
}
