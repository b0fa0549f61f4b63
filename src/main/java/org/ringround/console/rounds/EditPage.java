package org.ringround.console.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.RoundForm.Reading;
import org.ringround.http.Response;
import org.ringround.round.Round;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundStore;
import org.ringround.words.RoundsLabel;
import org.ringround.words.ShellLabel;

/** A round is made or changed, by the rules of {@code rounds.csv}. */
final class EditPage {

    private static final int VOLUNTEERS = 1_000;

    private final RoundDesk desk;

    EditPage(RoundDesk desk) {
        this.desk = desk;
    }

    /** @param round null: a new one */
    private record About(@Nullable Round round, OnList resident) {

        @Nullable
        RoundKind kind() {
            return round == null ? null : round.kind();
        }

        int places() {
            return RoundFields.places(round == null ? 0 : round.volunteers().size());
        }
    }

    Optional<Response> show(Visit visit) {
        return about(visit).map(about -> {
            Map<String, List<String>> values = about.round() == null ? usual(visit) : RoundFields.of(about.round());
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, about.resident().id(), null, visit.now());
            return page(visit, about, Entry.filled(visit.say(), values));
        });
    }

    Optional<Response> save(Visit visit) {
        return about(visit).map(about -> save(visit, about, visit.entry()));
    }

    private Response save(Visit visit, About about, Entry entry) {
        var fields = new RoundFields(visit.say(), entry, choices(visit, about));
        LocalDate startsOn = about.round() == null
                ? today(visit)
                : about.round().recurrence().startsOn();
        Map<String, String> cells = fields.cells(about.resident(), about.kind(), about.places());
        Reading reading = desk.form().read(visit.tx(), cells, startsOn, visit.now());
        if (reading instanceof Reading.Bad bad) {
            fields.refuse(bad.columns(), desk.rules().hours());
        } else if (entry.isRight()) {
            Optional<Long> saved = save(visit, about, (Reading.Good) reading);
            if (saved.isPresent()) {
                Act act = about.round() == null ? Act.ADDED : Act.CHANGED;
                Audit.write(visit.tx(), visit.who(), act, about.resident().id(), null, visit.now());
                return Html.seeOther(visit.frame().root() + "/rounds/" + saved.get() + "?told=rounds.saved");
            }
            entry.refuse("time", visit.say().say(RoundsLabel.WRONG_TIME_TAKEN));
        }
        return page(visit, about, entry);
    }

    private Optional<Long> save(Visit visit, About about, Reading.Good good) {
        if (about.round() == null) {
            return desk.changes().add(visit.tx(), about.resident().id(), good.kind(), good.plan(), visit.now());
        }
        long round = about.round().id();
        return desk.changes().change(visit.tx(), round, good.plan(), visit.now())
                ? Optional.of(round)
                : Optional.empty();
    }

    /** Empty when it is not theirs, or was given up. */
    private static Optional<About> about(Visit visit) {
        var facts = new RoundFactsStore(visit.tx(), visit.scope());
        if (!visit.request().pathParams().containsKey("id")) {
            return resident(visit).flatMap(facts::findResident).map(resident -> new About(null, resident));
        }
        return new RoundStore(visit.tx())
                .find(visit.id("id"), visit.scope())
                .filter(round -> facts.findEnd(round.id()).isEmpty())
                .flatMap(round -> facts.findResident(round.resident()).map(resident -> new About(round, resident)));
    }

    private static Optional<Long> resident(Visit visit) {
        return visit.request()
                .field("resident")
                .or(() -> visit.request().parameter("resident"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private Response page(Visit visit, About about, Entry entry) {
        var volunteers = new ArrayList<Choice>();
        volunteers.add(new Choice("", visit.say().say(ShellLabel.NONE)));
        choices(visit, about).forEach((id, volunteer) -> volunteers.add(new Choice(id, label(volunteer))));
        var hours = desk.rules().hours();
        var page = new EditView(
                visit.frame(),
                about.round() == null ? null : about.round().id(),
                about.resident(),
                about.kind(),
                entry,
                volunteers,
                about.places(),
                visit.say().words().span(visit.say().language(), hours.from(), hours.to()));
        return Html.lively(entry.isRight() ? 200 : 422, new StaticTemplates().roundsEdit(page));
    }

    /** Those of the round as well, wherever they are. */
    private static Map<String, Befriends> choices(Visit visit, About about) {
        var facts = new RoundFactsStore(visit.tx(), visit.scope());
        List<Befriends> theirs = about.round() == null
                ? List.of()
                : facts.volunteers(about.round().id());
        Map<String, Befriends> choices = new LinkedHashMap<>();
        Stream.concat(theirs.stream(), facts.listVolunteers(VOLUNTEERS).stream())
                .forEach(volunteer -> choices.putIfAbsent(String.valueOf(volunteer.id()), volunteer));
        return choices;
    }

    private static String label(Befriends volunteer) {
        return volunteer.areas().isEmpty()
                ? volunteer.name()
                : volunteer.name() + " (" + String.join(", ", volunteer.areas()) + ")";
    }

    private Map<String, List<String>> usual(Visit visit) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("every_weeks", List.of("1"));
        values.put("bank_holidays", List.of("call"));
        values.put("ring_time", List.of("40"));
        values.put("starts_on", List.of(Written.of(today(visit))));
        return values;
    }

    private LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), desk.rules().hours().zone());
    }
}
