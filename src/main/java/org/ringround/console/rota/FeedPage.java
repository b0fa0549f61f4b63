package org.ringround.console.rota;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.FeedOwner;
import org.ringround.account.Thing;
import org.ringround.console.Here;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** Makes, renews and ends the addresses under which calendars read the rota. An address is shown once, when it is made. */
final class FeedPage {

    private final RotaParts parts;

    FeedPage(RotaParts parts) {
        this.parts = parts;
    }

    static String ofArea(long area) {
        return "/rota/areas/" + area + "/feed";
    }

    static String ofVolunteer(long volunteer) {
        return "/rota/volunteers/" + volunteer + "/feed";
    }

    /** Whose it is, and where its pages are. */
    private record Subject(FeedOwner owner, String whose, String path, String back) {}

    Optional<Response> show(Visit visit, boolean area) {
        return subject(visit, area).map(subject -> page(visit, subject, null));
    }

    Optional<Response> renew(Visit visit, boolean area) {
        return subject(visit, area).map(subject -> {
            URI address = parts.feeds().renew(visit.tx(), subject.owner(), visit.now());
            wrote(visit, subject.owner());
            return page(visit, subject, address.toString());
        });
    }

    Optional<Response> end(Visit visit, boolean area) {
        return subject(visit, area).map(subject -> {
            if (parts.feeds().end(visit.tx(), subject.owner(), visit.now())) {
                wrote(visit, subject.owner());
            }
            return Html.seeOther(visit.frame().root() + subject.path() + "?told=rota.feed-ended");
        });
    }

    private static Optional<Subject> subject(Visit visit, boolean area) {
        return area ? ofArea(visit) : ofVolunteer(visit);
    }

    private static Optional<Subject> ofArea(Visit visit) {
        long id = visit.id("id");
        return RotaParts.store(visit)
                .findArea(id)
                .map(name -> new Subject(
                        new FeedOwner.OfArea(id),
                        name,
                        ofArea(id),
                        new Here(Filter.PATH, Map.of("area", List.of(Long.toString(id)))).toString()));
    }

    private static Optional<Subject> ofVolunteer(Visit visit) {
        return VolunteerPage.find(visit)
                .map(member -> new Subject(
                        new FeedOwner.OfVolunteer(member.id()),
                        member.name(),
                        ofVolunteer(member.id()),
                        member.path()));
    }

    private static void wrote(Visit visit, FeedOwner owner) {
        if (owner instanceof FeedOwner.OfVolunteer one) {
            Audit.write(visit.tx(), visit.who(), Act.CHANGED, one.volunteer(), null, visit.now());
        } else if (owner instanceof FeedOwner.OfArea one) {
            Audit.write(visit.tx(), visit.who(), Act.CHANGED, new Thing(Thing.Kind.AREA, one.area()), visit.now());
        }
    }

    private Response page(Visit visit, Subject subject, @Nullable String address) {
        String since = parts.feeds()
                .findMade(visit.tx(), subject.owner())
                .map(visit.say()::moment)
                .orElse(null);
        return Html.lively(
                200,
                new StaticTemplates()
                        .rotaFeed(new FeedView(
                                visit.frame(), subject.whose(), subject.path(), subject.back(), since, address)));
    }
}
