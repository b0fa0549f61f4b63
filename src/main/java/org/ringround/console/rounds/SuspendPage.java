package org.ringround.console.rounds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.round.Round;
import org.ringround.round.RoundStore;
import org.ringround.round.Suspension;
import org.ringround.words.RoundsLabel;

/** A round is suspended for a while, or until somebody ends it. */
final class SuspendPage {

    private static final int LONGEST_DETAIL = 400;

    private final RoundDesk desk;

    SuspendPage(RoundDesk desk) {
        this.desk = desk;
    }

    Optional<Response> show(Visit visit) {
        return round(visit).flatMap(round -> page(visit, round, Entry.filled(visit.say(), values(visit, round))));
    }

    Optional<Response> save(Visit visit) {
        Entry entry = visit.entry();
        return round(visit).flatMap(round -> {
            Optional<Suspension> suspension = read(visit, entry);
            if (suspension.isEmpty()) {
                return page(visit, round, entry);
            }
            desk.changes().suspend(visit.tx(), round.id(), suspension.get(), visit.now());
            Audit.write(visit.tx(), visit.who(), Act.SUSPENDED, round.resident(), null, visit.now());
            return Optional.of(
                    Html.seeOther(visit.frame().root() + "/rounds/" + round.id() + "?told=rounds.suspended"));
        });
    }

    private static Optional<Suspension> read(Visit visit, Entry entry) {
        LocalDate from =
                entry.required("from", 30).flatMap(any -> entry.date("from")).orElse(null);
        LocalDate until = entry.date("until").orElse(null);
        Map<String, Why> reasons = new LinkedHashMap<>();
        for (Why why : Why.values()) {
            reasons.put(why.word(), why);
        }
        Why why = entry.required("why", 20)
                .flatMap(any -> entry.choice("why", reasons))
                .orElse(null);
        String detail = entry.text("detail", LONGEST_DETAIL).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            entry.refuse("until", visit.say().say(RoundsLabel.WRONG_UNTIL));
        }
        if (why == Why.OTHER && detail == null) {
            entry.refuse("detail", visit.say().say(RoundsLabel.WRONG_DETAIL));
        }
        return entry.isRight() && from != null && why != null
                ? Optional.of(new Suspension(from, until, why.kept(detail)))
                : Optional.empty();
    }

    private Map<String, List<String>> values(Visit visit, Round round) {
        Map<String, List<String>> values = new HashMap<>();
        Suspension before = round.agreement().suspension();
        LocalDate today = LocalDate.ofInstant(visit.now(), desk.rules().hours().zone());
        values.put("from", List.of(Written.of(before == null ? today : before.from())));
        if (before != null && before.until() != null) {
            values.put("until", List.of(Written.of(before.until())));
        }
        if (before != null && before.reason() != null) {
            values.put("why", List.of(Why.of(before.reason()).word()));
            values.put("detail", List.of(Why.detail(before.reason())));
        }
        return values;
    }

    /** Empty when it is not theirs, or was given up. */
    private static Optional<Round> round(Visit visit) {
        var facts = new RoundFactsStore(visit.tx(), visit.scope());
        return new RoundStore(visit.tx())
                .find(visit.id("id"), visit.scope())
                .filter(round -> facts.findEnd(round.id()).isEmpty());
    }

    private static Optional<Response> page(Visit visit, Round round, Entry entry) {
        return new RoundFactsStore(visit.tx(), visit.scope())
                .findResident(round.resident())
                .map(resident -> {
                    Audit.write(visit.tx(), visit.who(), Act.LOOKED, resident.id(), null, visit.now());
                    var page = new SuspendView(visit.frame(), round.id(), resident, entry);
                    return Html.lively(entry.isRight() ? 200 : 422, new StaticTemplates().roundsSuspend(page));
                });
    }
}
