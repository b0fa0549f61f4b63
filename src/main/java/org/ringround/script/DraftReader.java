package org.ringround.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringround.telephony.Language;

/** Reads {@code start} and {@code steps}. */
final class DraftReader {

    private static final int MOST_STEPS = 100;

    private DraftReader() {}

    static Draft read(String name, Node.Mapping file, ScriptProblems problems) {
        Draft draft = new Draft(name);
        Fields fields = new Fields("script " + name, file, problems);
        fields.allow(List.of("languages", "start", "steps"));
        if (fields.has("languages")) {
            readLanguages(draft, fields);
        }
        String start = fields.name("start");
        if (start != null) {
            draft.startAt(start, fields.line("start"));
        }
        Node.Mapping steps = fields.mapping("steps");
        if (steps != null) {
            readSteps(draft, steps.entries(), problems);
        }
        return draft;
    }

    private static void readLanguages(Draft draft, Fields fields) {
        Node node = fields.need("languages");
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        Set<Language> spoken = new LinkedHashSet<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar) {
                ScriptReader.ALL.stream()
                        .filter(language -> language.code().equals(scalar.text()))
                        .forEach(spoken::add);
            }
        }
        if (items.isEmpty() || spoken.size() < items.size()) {
            fields.problems()
                    .add(fields.line("languages"), fields.what() + ": languages is a list of en and cy, like [en, cy]");
        } else {
            draft.speaks(List.copyOf(spoken));
        }
    }

    private static void readSteps(Draft draft, Map<String, Node.Entry> steps, ScriptProblems problems) {
        StepReader reader = new StepReader(draft, problems);
        steps.forEach((name, entry) -> {
            draft.lines.put(name, entry.line());
            if (!Fields.NAME.matcher(name).matches()) {
                problems.add(entry.line(), "a step's name is of small letters, digits and hyphens, not: " + name);
            }
            Step step = reader.read(name, entry);
            if (step != null) {
                draft.steps.put(name, step);
            }
        });
        if (steps.size() > MOST_STEPS) {
            problems.add(1, "these are " + steps.size() + " steps; at most " + MOST_STEPS + " are possible");
        }
    }
}
