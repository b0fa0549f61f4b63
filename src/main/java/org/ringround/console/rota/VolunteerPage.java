package org.ringround.console.rota;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.FeedOwner;
import org.ringround.account.Thing;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.rota.DatedShift;
import org.ringround.rota.OpenShift;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.Span;
import org.ringround.rota.WeeklyPattern;
import org.ringround.words.RotaLabel;

/** One volunteer's weekly pattern, their next turns, and what differs on single dates. */
final class VolunteerPage {

    private static final int SHIFTS = 60;

    /** Letters of a weekly pattern; a turn for each hour of the week fits. */
    private static final int LONGEST = 4_000;

    private final RotaParts parts;

    VolunteerPage(RotaParts parts) {
        this.parts = parts;
    }

    static Optional<Member> find(Visit visit) {
        return RotaParts.store(visit).findMember(visit.id("id"));
    }

    Optional<Response> show(Visit visit) {
        return find(visit).map(member -> {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, member.id(), null, visit.now());
            return page(200, visit, member, pattern(visit, member), Entry.blank(visit.say()));
        });
    }

    /** Their shifts every week from now on. */
    Optional<Response> follow(Visit visit) {
        return find(visit).map(member -> {
            Entry entry = visit.entry();
            Optional<WeeklyPattern> pattern = read(visit, entry);
            if (pattern.isEmpty()) {
                return page(422, visit, member, entry, Entry.blank(visit.say()));
            }
            parts.rota(visit).follow(member.id(), pattern.get(), visit.now());
            Audit.write(visit.tx(), visit.who(), Act.CHANGED, member.id(), null, visit.now());
            return told(visit, member, "pattern");
        });
    }

    private static Optional<WeeklyPattern> read(Visit visit, Entry entry) {
        String text = entry.text("shifts", LONGEST).orElse("");
        try {
            return entry.isRight() ? Optional.of(WeeklyPattern.parse(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            entry.refuse("shifts", visit.say().say(RotaLabel.NO_PATTERN));
            return Optional.empty();
        }
    }

    /** One more turn on a date. */
    Optional<Response> putOn(Visit visit) {
        return find(visit).map(member -> {
            Entry entry = visit.entry();
            Optional<DatedTimes> times = DatedTimes.read(entry, parts.zone(), visit);
            if (times.isEmpty()) {
                return page(422, visit, member, pattern(visit, member), entry);
            }
            parts.desk().putOn(visit.tx(), member.id(), times.get().shift(), RotaParts.change(visit));
            Audit.write(visit.tx(), visit.who(), Act.CHANGED, member.id(), null, visit.now());
            return told(visit, member, "put-on");
        });
    }

    /** Not theirs on that date; whoever may cover it is chosen on the page of the open shift. */
    Optional<Response> takeOff(Visit visit) {
        Optional<TurnId> turn = visit.request().field("turn").flatMap(TurnId::read);
        return find(visit)
                .map(member -> turn.filter(one -> one.span().to().isAfter(visit.now()))
                        .flatMap(one -> parts.desk()
                                .takeOff(
                                        visit.tx(),
                                        member.id(),
                                        DatedShift.of(one.span(), parts.zone()),
                                        RotaParts.change(visit)))
                        .map(open -> toOpen(visit, member, open))
                        .orElseGet(() -> told(visit, member, "not-theirs")));
    }

    private static Response toOpen(Visit visit, Member member, OpenShift open) {
        Audit.write(visit.tx(), visit.who(), Act.CHANGED, member.id(), null, visit.now());
        Audit.write(visit.tx(), visit.who(), Act.ADDED, new Thing(Thing.Kind.SHIFT, open.number()), visit.now());
        return Html.seeOther(visit.frame().root() + ShiftPage.path(open.number()) + "?told=rota.taken-off");
    }

    private Response page(int status, Visit visit, Member member, Entry pattern, Entry extra) {
        return Html.lively(
                status,
                new StaticTemplates()
                        .rotaVolunteer(new VolunteerView(
                                visit.frame(), member, pattern, extra, shifts(visit, member), feed(visit, member))));
    }

    private static Entry pattern(Visit visit, Member member) {
        WeeklyPattern pattern = new ShiftStore(visit.tx())
                .listPatterns(List.of(member.id()))
                .getOrDefault(member.id(), WeeklyPattern.NONE);
        return Entry.filled(visit.say(), Map.of("shifts", List.of(pattern.print())));
    }

    private Few<VolunteerView.Turn> shifts(Visit visit, Member member) {
        List<Span> ahead = parts.rota(visit).listShifts(member.id(), visit.now());
        var times = new Times(visit.say());
        return Few.of(
                ahead.stream()
                        .map(span -> new VolunteerView.Turn(new TurnId(span).toString(), times.dated(span)))
                        .toList(),
                SHIFTS);
    }

    private @Nullable String feed(Visit visit, Member member) {
        return parts.feeds()
                .findMade(visit.tx(), new FeedOwner.OfVolunteer(member.id()))
                .map(visit.say()::moment)
                .orElse(null);
    }

    static Response told(Visit visit, Member member, String word) {
        return Html.seeOther(visit.frame().root() + member.path() + "?told=rota." + word);
    }
}
