package org.ringround.console.requests;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ringround.console.Spoken;
import org.ringround.request.Ending;
import org.ringround.request.HistoryStore.Line;
import org.ringround.request.Outcome;
import org.ringround.task.Assignments;
import org.ringround.words.RequestsLabel;

/** Says what became of a request, line by line: what was done, by whom and when. */
public final class History {

    private static final String VOLUNTEER = "volunteer:";
    private static final String LINK = "link:";
    private static final String ACCOUNT = "account:";
    private static final String PROMISED = "promised: ";
    private static final String DONE = "done: ";

    private static final Map<String, RequestsLabel> DID = Map.ofEntries(
            Map.entry("opened", RequestsLabel.DID_OPENED),
            Map.entry("need said", RequestsLabel.DID_NEED_SAID),
            Map.entry("cut off", RequestsLabel.DID_CUT_OFF),
            Map.entry("missed", RequestsLabel.DID_MISSED),
            Map.entry("another call was found afterwards", RequestsLabel.DID_ANOTHER_CALL),
            Map.entry("callback promised", RequestsLabel.DID_CALLBACK_PROMISED),
            Map.entry("callback taken", RequestsLabel.DID_CALLBACK_TAKEN),
            Map.entry("claimed after the caller had gone", RequestsLabel.DID_TAKEN),
            Map.entry("not safe to ring", RequestsLabel.DID_NOT_SAFE),
            Map.entry("message left", RequestsLabel.DID_MESSAGE),
            Map.entry("taken", RequestsLabel.DID_TAKEN),
            Map.entry("rung back", RequestsLabel.DID_RUNG_BACK),
            Map.entry("urgent", RequestsLabel.DID_URGENT),
            Map.entry("urgent, in hand", RequestsLabel.DID_IN_HAND),
            Map.entry("in hand", RequestsLabel.DID_IN_HAND),
            Map.entry("looking in", RequestsLabel.DID_LOOKING_IN),
            Map.entry("spoken with", RequestsLabel.DID_SPOKEN_WITH),
            Map.entry("not reached", RequestsLabel.DID_NOT_REACHED),
            Map.entry("nobody could be heard", RequestsLabel.DID_NOT_HEARD),
            Map.entry("a contact has seen or spoken to them", RequestsLabel.DID_CONTACT_SAW),
            Map.entry("dropped", RequestsLabel.DID_DROPPED),
            Map.entry("done", RequestsLabel.DID_DONE),
            Map.entry("handed out", RequestsLabel.DID_ASKED_AGAIN),
            Map.entry(Assignments.TAKEN_BACK, RequestsLabel.DID_TAKEN_BACK),
            Map.entry("promise taken back", RequestsLabel.DID_NO_PROMISE),
            Map.entry("not urgent", RequestsLabel.DID_CALM),
            Map.entry("need and area", RequestsLabel.DID_ABOUT),
            Map.entry("ended", RequestsLabel.STATUS_CLOSED),
            Map.entry("reopened", RequestsLabel.DID_REOPENED),
            Map.entry(Outcome.SORTED.word(), RequestsLabel.OUTCOME_SORTED),
            Map.entry(Outcome.TASK.word(), RequestsLabel.OUTCOME_TASK),
            Map.entry(Outcome.CALL_BACK.word(), RequestsLabel.OUTCOME_CALL_BACK),
            Map.entry(Outcome.WORRIED.word(), RequestsLabel.OUTCOME_WORRIED),
            Map.entry(Outcome.NUISANCE.word(), RequestsLabel.OUTCOME_NUISANCE));

    private static final Map<String, RequestsLabel> BY = Map.of(
            "caller", RequestsLabel.BY_CALLER,
            "volunteer", RequestsLabel.BY_VOLUNTEER,
            "coordinator", RequestsLabel.BY_COORDINATOR,
            "contact", RequestsLabel.BY_CONTACT,
            "system", RequestsLabel.BY_SYSTEM);

    private final Spoken say;
    private final Map<Long, String> people;
    private final Map<Long, String> accounts;
    private final Map<Long, Long> links;

    private History(Spoken say, Map<Long, String> people, Map<Long, String> accounts, Map<Long, Long> links) {
        this.say = say;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
    }

    /** One line to be read. */
    public record Happened(String when, String what, String by) {}

    /** The newest first. */
    static List<Happened> tell(Spoken say, RequestPageStore store, List<Line> lines) {
        Map<Long, Long> links = store.listLinks(ids(lines, LINK));
        Set<Long> people = new HashSet<>(links.values());
        people.addAll(ids(lines, VOLUNTEER));
        lines.forEach(line -> given(line).ifPresent(people::add));
        var history = new History(say, store.listPeople(people), store.listAccounts(ids(lines, ACCOUNT)), links);
        return lines.stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .map(line -> new Happened(say.moment(line.at()), history.what(line), history.by(line.actor())))
                .toList();
    }

    private String what(Line line) {
        Optional<Ending> ending = Ending.find(line.what());
        if (ending.isPresent()) {
            return say.say(RequestsLabel.DID_ENDED, "why", say.say(Told.of(ending.get())));
        }
        Optional<Long> given = given(line);
        if (given.isPresent()) {
            return say.say(RequestsLabel.DID_GIVEN, "name", name(given.get()));
        }
        if (line.what().startsWith(PROMISED)) {
            return promised(line.what().substring(PROMISED.length()));
        }
        if (line.what().startsWith(DONE)) {
            return say.say(RequestsLabel.DID_DONE_BECAUSE, "why", line.what().substring(DONE.length()));
        }
        return say.say(DID.getOrDefault(line.what(), RequestsLabel.DID_CHANGED));
    }

    private String promised(String due) {
        try {
            return say.say(RequestsLabel.DID_PROMISED, "time", say.moment(Instant.parse(due)));
        } catch (DateTimeParseException e) {
            return say.say(RequestsLabel.DID_CHANGED);
        }
    }

    private String by(String actor) {
        Optional<Long> account = id(actor, ACCOUNT);
        if (account.isPresent()) {
            return accounts.getOrDefault(account.get(), say.say(RequestsLabel.BY_COORDINATOR));
        }
        Optional<Long> volunteer = id(actor, VOLUNTEER).or(() -> id(actor, LINK).map(links::get));
        return volunteer.isPresent()
                ? name(volunteer.get())
                : say.say(BY.getOrDefault(actor, RequestsLabel.BY_VOLUNTEER));
    }

    /** Of somebody who is not there any more nobody knows the name. */
    private String name(long person) {
        return people.getOrDefault(person, say.say(RequestsLabel.BY_VOLUNTEER));
    }

    private static Optional<Long> given(Line line) {
        return id(line.what(), Assignments.GIVEN);
    }

    private static Collection<Long> ids(List<Line> lines, String before) {
        return lines.stream().flatMap(line -> id(line.actor(), before).stream()).toList();
    }

    private static Optional<Long> id(String text, String before) {
        String rest = text.startsWith(before) ? text.substring(before.length()) : "";
        return rest.matches("\\d{1,18}") ? Optional.of(Long.valueOf(rest)) : Optional.empty();
    }
}
