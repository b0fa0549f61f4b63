package org.ringround.console.requests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Asset;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Volunteer;
import org.ringround.request.Ending;
import org.ringround.request.HistoryStore;
import org.ringround.request.MessageStore;
import org.ringround.request.NoteStore;
import org.ringround.request.Outcome;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.RequestsLabel;

/** The page of one request, with everything that is known of it. Each look is kept. */
final class RequestPage {

    static final Asset SCRIPT = Asset.ours("requests.js");

    private static final int MOST_LINES = 200;
    private static final int OTHERS = 10;

    private final RequestParts parts;

    RequestPage(RequestParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        return find(visit).map(facts -> page(visit, facts, 200, entry(visit, facts, Map.of())));
    }

    /** Empty when it is not there, or not theirs. */
    Optional<RequestFacts> find(Visit visit) {
        return new RequestPageStore(visit.tx()).find(visit.scope(), visit.id("reference"));
    }

    /** What stands in the forms, with what was typed into one of them. */
    Entry entry(Visit visit, RequestFacts facts, Map<String, List<String>> typed) {
        Request request = facts.request();
        Map<String, List<String>> values = new HashMap<>();
        values.put("need", List.of(request.matter().need().word()));
        Long area = request.matter().area();
        values.put("area", List.of(area == null ? "" : String.valueOf(area)));
        Instant due = request.dueAt();
        if (due != null) {
            LocalDateTime local = LocalDateTime.ofInstant(due, visit.say().zone());
            values.put("date", List.of(local.toLocalDate().toString()));
            values.put("time", List.of("%d:%02d".formatted(local.getHour(), local.getMinute())));
        }
        new NoteStore(visit.tx())
                .list(facts.reference()).stream()
                        .filter(note -> note.account() == visit.who().account())
                        .forEach(note -> values.put("note", List.of(note.body())));
        values.putAll(typed);
        return Entry.filled(visit.say(), values);
    }

    Response page(Visit visit, RequestFacts facts, int status, Entry entry) {
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, facts.person(), facts.reference(), visit.now());
        return Html.lively(status, new StaticTemplates().requestsPage(view(visit, facts, entry)));
    }

    private RequestPageView view(Visit visit, RequestFacts facts, Entry entry) {
        var store = new RequestPageStore(visit.tx());
        List<HistoryStore.Line> lines = new HistoryStore(visit.tx()).list(facts.reference(), MOST_LINES);
        return new RequestPageView(
                visit.frame(),
                RequestListView.line(visit.frame(), row(facts), visit.now()),
                about(visit, facts),
                stand(visit.say(), facts),
                History.tell(visit.say(), store, lines),
                sounds(visit, facts),
                notes(visit, facts, store),
                forms(visit, facts, store, entry),
                lines.get(lines.size() - 1).id(),
                board(visit, facts),
                SCRIPT);
    }

    private static RequestRow row(RequestFacts facts) {
        Request request = facts.request();
        return new RequestRow(
                facts.reference(),
                facts.openedAt(),
                new RequestRow.What(request.matter().need(), request.matter().language(), facts.area()),
                facts.who() == null
                        ? null
                        : new RequestRow.Who(facts.who().person(), facts.who().name()),
                null,
                facts.holder() == null ? null : facts.holder().name(),
                new RequestRow.Stand(
                        request.status(),
                        request.reason(),
                        request.urgent(),
                        request.dueAt(),
                        request.closedAt(),
                        request.outcome()));
    }

    private RequestPageView.About about(Visit visit, RequestFacts facts) {
        Request request = facts.request();
        RequestFacts.Resident who = facts.who();
        List<RequestListView.Line> others = new RequestListStore(visit.tx(), visit.scope())
                .listOthers(facts.reference(), facts.person(), request.matter().number(), OTHERS).stream()
                        .map(row -> RequestListView.line(visit.frame(), row, visit.now()))
                        .toList();
        return new RequestPageView.About(
                facts.person(),
                who == null ? null : who.name(),
                facts.numbers().stream().map(this::dialled).toList(),
                who == null ? null : who.address(),
                who == null ? null : who.notes(),
                request.safeToRing(),
                others);
    }

    private String dialled(PhoneNumber number) {
        return parts.console().rules().dialled(number);
    }

    private static RequestPageView.Stand stand(Spoken say, RequestFacts facts) {
        Request request = facts.request();
        return new RequestPageView.Stand(
                !request.isOpenOrClaimed(),
                facts.letGo(),
                request.reason() == Reason.CHECKIN,
                say.moment(facts.openedAt()),
                say.say(Told.of(request.reason())),
                request.closedAt() == null ? null : say.moment(request.closedAt()),
                request.outcome() == null ? null : say.say(Told.of(request.outcome())),
                facts.holder() == null ? null : facts.holder().name(),
                facts.live() == null ? null : facts.live().toString());
    }

    private static RequestPageView.Sounds sounds(Visit visit, RequestFacts facts) {
        Spoken say = visit.say();
        List<RequestPageView.Message> messages = new MessageStore(visit.tx())
                .list(List.of(facts.reference())).stream()
                        .map(message -> new RequestPageView.Message(
                                say.moment(message.leftAt()),
                                Ages.clock(message.length()),
                                message.ready()
                                        ? "/requests/" + facts.reference() + "/messages/" + message.recording()
                                        : null))
                        .toList();
        List<CallRow.Line> calls = new CallListStore(visit.tx(), visit.scope())
                .listAbout(facts.reference()).stream()
                        .map(row -> CallRow.line(say, row))
                        .toList();
        return new RequestPageView.Sounds(messages, calls);
    }

    private static List<RequestPageView.Note> notes(Visit visit, RequestFacts facts, RequestPageStore store) {
        List<NoteStore.Note> others = new NoteStore(visit.tx())
                .list(facts.reference()).stream()
                        .filter(note -> note.account() != visit.who().account()
                                && !note.body().isBlank())
                        .toList();
        Map<Long, String> names =
                store.listAccounts(others.stream().map(NoteStore.Note::account).toList());
        return others.stream()
                .map(note -> new RequestPageView.Note(
                        names.getOrDefault(note.account(), visit.say().say(RequestsLabel.BY_COORDINATOR)),
                        visit.say().moment(note.writtenAt()),
                        note.body()))
                .toList();
    }

    private static RequestPageView.Forms forms(Visit visit, RequestFacts facts, RequestPageStore store, Entry entry) {
        Spoken say = visit.say();
        Optional<Volunteer> self = store.findSelf(visit.who().account());
        boolean mine = self.filter(one -> facts.request().isHeldBy(one.id())).isPresent();
        return new RequestPageView.Forms(
                entry,
                candidates(
                        say,
                        store.listCandidates(
                                visit.scope(), facts.request().matter().area(), visit.now())),
                Stream.of(Need.values())
                        .map(need -> new Choice(need.word(), Told.need(say, need)))
                        .toList(),
                areas(visit),
                Stream.of(Ending.values())
                        .map(ending -> new Choice(ending.word(), say.say(Told.of(ending))))
                        .toList(),
                Stream.of(Outcome.values())
                        .map(outcome -> new Choice(outcome.word(), say.say(Told.of(outcome))))
                        .toList(),
                self.isPresent(),
                mine);
    }

    private static List<Choice> candidates(Spoken say, List<RequestPageStore.Candidate> candidates) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", say.say(RequestsLabel.CHOOSE)));
        candidates.forEach(one -> choices.add(new Choice(
                String.valueOf(one.volunteer()),
                one.onDuty() ? say.say(RequestsLabel.ON_DUTY, "name", one.name()) : one.name())));
        return choices;
    }

    /** All of them: whoever asked may live in another area than theirs. */
    static List<Choice> areas(Visit visit) {
        return RequestListPage.with(
                new Choice("", visit.say().say(RequestsLabel.AREA_UNKNOWN)),
                new AreaStore(visit.tx())
                        .list().stream().map(area -> new Choice(String.valueOf(area.id()), area.name())));
    }

    private @Nullable String board(Visit visit, RequestFacts facts) {
        Long area = facts.request().matter().area();
        if (area == null) {
            return null;
        }
        Area of = new AreaStore(visit.tx()).get(area);
        return parts.board().find(visit.tx(), facts.request(), of, visit.now()).orElse(null);
    }
}
