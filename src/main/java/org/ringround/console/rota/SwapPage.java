package org.ringround.console.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.rota.DatedShift;
import org.ringround.rota.Layers;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.words.RotaLabel;

/** Two volunteers of one area swap two turns of the next four weeks. */
final class SwapPage {

    private static final int OTHERS = 100;
    private static final int AHEAD_DAYS = 28;
    private static final String OTHER = "other";

    private final RotaParts parts;

    SwapPage(RotaParts parts) {
        this.parts = parts;
    }

    /** Somebody's turn. */
    private record Offer(Member who, Span span) {

        String id() {
            return who.id() + "/" + new TurnId(span);
        }
    }

    Optional<Response> show(Visit visit) {
        return VolunteerPage.find(visit)
                .flatMap(member -> turn(visit, visit.request().parameter("turn").orElse(""), member)
                        .map(turn -> {
                            Audit.write(visit.tx(), visit.who(), Act.LOOKED, member.id(), null, visit.now());
                            return page(200, visit, member, turn, Entry.blank(visit.say()));
                        }));
    }

    Optional<Response> swap(Visit visit) {
        return VolunteerPage.find(visit)
                .flatMap(member -> turn(visit, visit.request().field("turn").orElse(""), member)
                        .map(turn -> swap(visit, member, turn)));
    }

    private Response swap(Visit visit, Member member, Span turn) {
        Entry entry = visit.entry();
        entry.required(OTHER, 100);
        Map<String, Offer> offers =
                offers(visit, member, turn).stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        Optional<Offer> other = entry.choice(OTHER, offers);
        if (other.isEmpty()) {
            return page(422, visit, member, turn, entry);
        }
        var swap = new Rota.Swap(
                member.id(),
                dated(turn),
                other.get().who().id(),
                dated(other.get().span()));
        if (!parts.desk().swap(visit.tx(), swap, RotaParts.change(visit))) {
            return VolunteerPage.told(visit, member, "not-theirs");
        }
        Audit.writeEach(visit.tx(), visit.who(), Act.CHANGED, List.of(swap.first(), swap.second()), visit.now());
        return VolunteerPage.told(visit, member, "swapped");
    }

    private DatedShift dated(Span span) {
        return DatedShift.of(span, parts.zone());
    }

    /** One that they really have, and that is not over. */
    private Optional<Span> turn(Visit visit, String text, Member member) {
        List<Span> theirs = parts.rota(visit).listShifts(member.id(), visit.now());
        return TurnId.read(text).map(TurnId::span).filter(theirs::contains);
    }

    /** Turns of others that neither of the two has something else to do in: the soonest first. */
    private List<Offer> offers(Visit visit, Member member, Span turn) {
        Map<Long, Member> others = RotaParts.store(visit).listColleagues(member.id()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        var window = new Span(visit.now(), visit.now().plus(Duration.ofDays(AHEAD_DAYS)));
        List<Span> theirs = parts.rota(visit).listShifts(member.id(), visit.now());
        var offers = new ArrayList<Offer>();
        for (Layers layers : parts.rota(visit).listLayers(others.keySet(), window)) {
            Member other = others.get(layers.volunteer());
            if (other == null || isBusy(layers.last(), turn)) {
                continue;
            }
            layers.last().stream()
                    .filter(span -> !isBusy(theirs, span))
                    .forEach(span -> offers.add(new Offer(other, span)));
        }
        offers.sort(Comparator.<Offer, Instant>comparing(offer -> offer.span().from())
                .thenComparing(offer -> offer.who().name())
                .thenComparing(offer -> offer.who().id()));
        return offers;
    }

    private static boolean isBusy(List<Span> shifts, Span span) {
        return shifts.stream().anyMatch(span::overlaps);
    }

    private Response page(int status, Visit visit, Member member, Span turn, Entry entry) {
        var times = new Times(visit.say());
        Few<Offer> offers = Few.of(offers(visit, member, turn), OTHERS);
        List<Choice> others = offers.rows().stream()
                .map(offer -> new Choice(
                        offer.id(),
                        visit.say()
                                .say(
                                        RotaLabel.TURN_OF,
                                        Map.of(
                                                "when",
                                                times.dated(offer.span()),
                                                "name",
                                                offer.who().name()))))
                .toList();
        return Html.lively(
                status,
                new StaticTemplates()
                        .rotaSwap(new SwapView(
                                visit.frame(),
                                member,
                                entry,
                                new TurnId(turn).toString(),
                                times.dated(turn),
                                others,
                                offers.more())));
    }
}
