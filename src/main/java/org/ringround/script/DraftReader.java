package org.ringround.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** Reads {@code start} and {@code steps}. */
final class DraftReader {

    private static final int MOST_STEPS = 100;

    private DraftReader() {}

    static Draft read(String name, Node.Mapping file, ScriptProblems problems) {
        Draft draft = new Draft(name);
        Fields fields = new Fields(new Remark(ScriptFault.SCRIPT, Map.of("script", name)), file, problems);
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
            fields.tell(fields.line("languages"), ScriptFault.LANGUAGES);
        } else {
            draft.speaks(List.copyOf(spoken));
        }
    }

    private static void readSteps(Draft draft, Map<String, Node.Entry> steps, ScriptProblems problems) {
        StepReader reader = new StepReader(draft, problems);
        steps.forEach((name, entry) -> {
            draft.lines.put(name, entry.line());
            if (!Fields.NAME.matcher(name).matches()) {
                problems.add(entry.line(), ScriptFault.NAME_OF_STEP, Map.of("step", name));
            }
            Step step = reader.read(name, entry);
            if (step != null) {
                draft.steps.put(name, step);
            }
        });
        if (steps.size() > MOST_STEPS) {
            problems.add(1, ScriptFault.MANY_STEPS, Map.of("count", steps.size(), "most", MOST_STEPS));
        }
    }
}
