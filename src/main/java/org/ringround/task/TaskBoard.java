package org.ringround.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.Language;
import org.ringround.words.Label;
import org.ringround.words.Words;

/** A ready-made text for an area's chat group: its open tasks, in each of the helpline's languages, and nothing personal. */
public final class TaskBoard {

    private final Words words;
    private final TaskRules rules;
    private final String line;

    /** @param line where TAKE is texted to: the helpline's own number, as people write it, or its name */
    public TaskBoard(Words words, TaskRules rules, String line) {
        this.words = words;
        this.rules = rules;
        this.line = line;
    }

    /** The languages after each other, an empty line between them. */
    public String text(Tx tx, Area area, Instant now) {
        List<Request> tasks = new RequestStore(tx)
                .listOpen().stream()
                        .filter(request ->
                                Long.valueOf(area.id()).equals(request.matter().area()))
                        .filter(request -> new Standings(tx).of(request) instanceof Standing.ForVolunteers)
                        .toList();
        return text(area, tasks, now);
    }

    /** Of that request alone. Empty when it is not one for volunteers. */
    public Optional<String> find(Tx tx, Request request, Area area, Instant now) {
        return new Standings(tx).of(request) instanceof Standing.ForVolunteers
                ? Optional.of(text(area, List.of(request), now))
                : Optional.empty();
    }

    private String text(Area area, List<Request> tasks, Instant now) {
        return rules.languages().stream()
                .filter(words::speaks)
                .map(language -> text(language, area, tasks, now))
                .collect(Collectors.joining("\n\n"));
    }

    private String text(Language language, Area area, List<Request> tasks, Instant now) {
        Map<String, String> names = Map.of("helpline", rules.helpline(), "area", area.name());
        if (tasks.isEmpty()) {
            return words.in(language, Label.BOARD_EMPTY, names);
        }
        Stream<String> title = Stream.of(words.in(language, Label.BOARD_TITLE, names));
        Stream<String> lines = tasks.stream().map(task -> line(language, task, now));
        Stream<String> how = Stream.of(words.in(language, Label.BOARD_HOW, Map.of("line", line)));
        return Stream.of(title, lines, how).flatMap(part -> part).collect(Collectors.joining("\n"));
    }

    private String line(Language language, Request task, Instant now) {
        return words.in(
                language,
                Label.BOARD_LINE,
                Map.of(
                        "reference", Long.toString(task.reference()),
                        "need", words.need(language, task.matter().need()),
                        "language", words.languageName(language, task.matter().language()),
                        "when", new TaskTexts(words, rules).when(language, task.dueAt(), now)));
    }
}
