package org.ringround.console.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.account.FeedOwner;
import org.ringround.console.ConsoleParts;
import org.ringround.db.Tx;
import org.ringround.exchange.Calendar;
import org.ringround.people.AreaStore;
import org.ringround.people.PeopleStore;
import org.ringround.people.Scope;
import org.ringround.people.Volunteer;
import org.ringround.rota.Layers;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;
import org.ringround.words.RotaLabel;

/** What a calendar reads: the turns of two weeks before and eight weeks to come, and of others no more than first names. */
final class FeedFile {

    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(56);

    /** Entries of one file; whoever has more in ten weeks reads the soonest. */
    private static final int MOST = 5_000;

    private final ConsoleParts parts;

    FeedFile(ConsoleParts parts) {
        this.parts = parts;
    }

    Calendar write(Tx tx, FeedOwner owner, Instant now) {
        return owner instanceof FeedOwner.OfVolunteer one
                ? ofVolunteer(tx, one.volunteer(), now)
                : ofArea(tx, ((FeedOwner.OfArea) owner).area(), now);
    }

    private Calendar ofVolunteer(Tx tx, long id, Instant now) {
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(id);
        Language language =
                parts.words().bestOf(volunteer.languages(), parts.rules().page().language());
        String title = parts.words()
                .in(language, RotaLabel.FEED_OWN, named(parts.rules().helpline()));
        return calendar(tx, title, List.of(id), any -> title, now);
    }

    private Calendar ofArea(Tx tx, long id, Instant now) {
        Language language = parts.rules().page().language();
        String title = parts.words()
                .in(
                        language,
                        RotaLabel.FEED_AREA,
                        Map.of(
                                "helpline",
                                parts.rules().helpline(),
                                "area",
                                new AreaStore(tx).get(id).name()));
        Map<Long, Member> members = new RotaStore(tx, new Scope.Everywhere())
                .listMembers(id, null).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return calendar(
                tx,
                title,
                List.copyOf(members.keySet()),
                volunteer -> parts.words().in(language, RotaLabel.FEED_TURN, named(firstName(members, volunteer))),
                now);
    }

    private static String firstName(Map<Long, Member> members, long volunteer) {
        Member member = members.get(volunteer);
        return member == null ? "" : member.firstName();
    }

    private static Map<String, String> named(String name) {
        return Map.of("name", name);
    }

    private Calendar calendar(Tx tx, String name, List<Long> volunteers, Function<Long, String> title, Instant now) {
        var window = new Span(now.minus(BACK), now.plus(AHEAD));
        var turns = new ArrayList<Calendar.Turn>();
        for (Layers layers : new Rota(tx, parts.rules().zone()).listLayers(volunteers, window)) {
            layers.last()
                    .forEach(span -> turns.add(new Calendar.Turn(
                            id(layers.volunteer(), span), span.from(), span.to(), title.apply(layers.volunteer()))));
        }
        turns.sort(Comparator.comparing(Calendar.Turn::from).thenComparing(Calendar.Turn::id));
        return new Calendar(name, now, turns.stream().limit(MOST).toList());
    }

    /** Always the same for the same turn; of the same length in the same moment there is only one. */
    private static String id(long volunteer, Span span) {
        return "turn-" + volunteer + "-" + span.from().getEpochSecond() + "-"
                + span.to().getEpochSecond() + "@ringround";
    }
}
