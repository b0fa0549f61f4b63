package org.ringround.console.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.desk.Done;
import org.ringround.desk.RequestDesk;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.Need;
import org.ringround.people.Resident;
import org.ringround.request.Matter;
import org.ringround.request.NoteStore;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.RequestsLabel;
import org.ringround.words.ShellLabel;

/** A request that is written down by hand: for a resident, or for whoever has a number. */
final class NewRequestPage {

    private static final String PERSON = "person";

    private final RequestParts parts;

    NewRequestPage(RequestParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        Optional<String> asked = visit.request().parameter(PERSON);
        Optional<Resident> person = asked.flatMap(text -> resident(visit, text));
        if (asked.isPresent() && person.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> known = new HashMap<>();
        Language preferred = parts.console().rules().languages().get(0);
        known.put("language", List.of(preferred.code()));
        person.ifPresent(who -> {
            known.put(PERSON, List.of(String.valueOf(who.id())));
            Long area = who.area();
            Language language = who.language();
            known.put("area", List.of(area == null ? "" : String.valueOf(area)));
            known.put("language", List.of(language == null ? preferred.code() : language.code()));
        });
        looked(visit, person.orElse(null));
        return Optional.of(page(visit, 200, Entry.filled(visit.say(), known), person.orElse(null), List.of()));
    }

    private static void looked(Visit visit, @Nullable Resident person) {
        if (person != null) {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, person.id(), null, visit.now());
        }
    }

    private static Optional<Resident> resident(Visit visit, String text) {
        return text.matches("\\d{1,18}")
                ? new ResidentStore(visit.tx(), visit.scope()).find(Long.parseLong(text))
                : Optional.empty();
    }

    /**
     * Who asks: both null when that is not said rightly.
     *
     * @param number at which they can be reached
     * @param which share it
     */
    private record Whom(@Nullable Resident person, @Nullable PhoneNumber number, List<Resident> which) {}

    Optional<Response> open(Visit visit) {
        Entry entry = visit.entry();
        String person = entry.value(PERSON);
        Optional<Resident> chosen = person.isEmpty() ? Optional.empty() : resident(visit, person);
        if (!person.isEmpty() && chosen.isEmpty()) {
            return Optional.empty();
        }
        Whom whom = chosen.map(one -> new Whom(one, one.phone(), List.of())).orElseGet(() -> whom(visit, entry));
        Optional<RequestDesk.Wish> wish = wish(visit, entry, whom);
        String note = entry.text("note", NoteStore.LONGEST).orElse("").replace("\0", "");
        if (!entry.isRight() || wish.isEmpty()) {
            looked(visit, chosen.orElse(null));
            return Optional.of(page(visit, 422, entry, chosen.orElse(null), whom.which()));
        }
        return Optional.of(opened(visit, wish.get(), note));
    }

    /** Where several share the number it must be said who it is; "somebody else" is an answer. */
    private Whom whom(Visit visit, Entry entry) {
        Optional<PhoneNumber> phone =
                entry.phone("phone", parts.console().rules().region());
        if (phone.isEmpty()) {
            entry.refuse("phone", visit.say().say(ShellLabel.REQUIRED));
            return new Whom(null, null, List.of());
        }
        List<Resident> residents = new ResidentStore(visit.tx(), visit.scope()).listAt(phone.get());
        if (residents.isEmpty() || entry.value("which").equals("other")) {
            return new Whom(null, phone.get(), residents);
        }
        Map<String, Resident> choices =
                residents.stream().collect(Collectors.toMap(who -> String.valueOf(who.id()), Function.identity()));
        Optional<Resident> which = entry.choice("which", choices);
        if (which.isEmpty()) {
            entry.refuse("which", visit.say().say(RequestsLabel.NEW_WHICH));
            Audit.writeEach(
                    visit.tx(),
                    visit.who(),
                    Act.LOOKED,
                    residents.stream().map(Resident::id).toList(),
                    visit.now());
        }
        return new Whom(which.orElse(null), phone.get(), residents);
    }

    private Optional<RequestDesk.Wish> wish(Visit visit, Entry entry, Whom whom) {
        Optional<Need> need = entry.choice("need", RequestFilter.NEEDS);
        if (need.isEmpty()) {
            entry.refuse("need", visit.say().say(ShellLabel.NOT_A_CHOICE));
        }
        Map<String, Area> areas = new RequestListStore(visit.tx(), visit.scope())
                .listAreas().stream().collect(Collectors.toMap(area -> String.valueOf(area.id()), Function.identity()));
        Optional<Area> area = entry.choice("area", areas);
        Map<String, Language> languages = parts.console().rules().languages().stream()
                .collect(Collectors.toMap(Language::code, Function.identity()));
        Optional<Language> language = entry.choice("language", languages);
        @Nullable Instant due = due(visit, entry);
        if (!entry.isRight() || need.isEmpty()) {
            return Optional.empty();
        }
        Resident person = whom.person();
        Long theirs = person == null ? null : person.area();
        var matter = new Matter(
                person == null ? null : person.id(),
                whom.number() == null ? null : whom.number().e164(),
                area.map(Area::id).orElse(theirs),
                need.get(),
                language.orElse(parts.console().rules().languages().get(0)));
        return Optional.of(new RequestDesk.Wish(matter, entry.value("urgent").equals("yes"), due));
    }

    private @Nullable Instant due(Visit visit, Entry entry) {
        if (entry.value("date").isBlank() && entry.value("time").isBlank()) {
            return null;
        }
        Optional<LocalDate> date = entry.date("date");
        Optional<LocalTime> time = entry.time("time");
        if (date.isEmpty()) {
            entry.refuse("date", visit.say().say(ShellLabel.NO_DATE));
        }
        if (time.isEmpty()) {
            entry.refuse("time", visit.say().say(ShellLabel.NO_TIME));
        }
        if (date.isEmpty() || time.isEmpty()) {
            return null;
        }
        Instant due = date.get().atTime(time.get()).atZone(visit.say().zone()).toInstant();
        Done may = parts.requests().mayPromise(due, visit.now());
        if (may != Done.YES) {
            entry.refuse("date", visit.say().say(Told.why(may)));
        }
        return due;
    }

    private Response opened(Visit visit, RequestDesk.Wish wish, String note) {
        RequestDesk.Opened opened = parts.requests().open(visit.tx(), wish, RequestButtons.actor(visit), visit.now());
        if (!note.isEmpty()) {
            new NoteStore(visit.tx()).add(opened.reference(), visit.who().account(), note, visit.now());
        }
        Audit.write(visit.tx(), visit.who(), Act.ADDED, wish.matter().resident(), opened.reference(), visit.now());
        return Html.seeOther(visit.frame().root() + "/requests/" + opened.reference() + "?told=requests."
                + (opened.isNew() ? "added" : "joined"));
    }

    private Response page(Visit visit, int status, Entry entry, @Nullable Resident person, List<Resident> which) {
        Spoken say = visit.say();
        List<Choice> people = which.isEmpty()
                ? List.of()
                : Stream.concat(
                                which.stream().map(who -> new Choice(String.valueOf(who.id()), who.name())),
                                Stream.of(new Choice("other", say.say(RequestsLabel.NEW_SOMEBODY_ELSE))))
                        .toList();
        var view = new NewRequestView(
                visit.frame(),
                entry,
                person == null ? null : person.name(),
                people,
                Stream.of(Need.values())
                        .map(need -> new Choice(need.word(), Told.need(say, need)))
                        .toList(),
                RequestListPage.with(
                        new Choice("", say.say(RequestsLabel.AREA_UNKNOWN)),
                        new RequestListStore(visit.tx(), visit.scope())
                                .listAreas().stream().map(area -> new Choice(String.valueOf(area.id()), area.name()))),
                parts.console().rules().languages().stream()
                        .map(language -> new Choice(language.code(), say.nameOf(language)))
                        .toList());
        return Html.lively(status, new StaticTemplates().requestsNew(view));
    }
}
