package org.ringround.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one step, noting in the draft which steps and prompts it names. A step that cannot be read is null, and told. */
record StepReader(Draft draft, ScriptProblems problems) {

    /** Steps of one word, and steps that are named by their first field. */
    private static final List<String> WORDS = List.of("search", "callback", "message");

    private static final List<String> FIELDS = List.of("say", "menu", "place", "hours", "end");

    @Nullable
    Step read(String name, Node.Entry entry) {
        if (entry.value() instanceof Node.Mapping mapping) {
            return read(new Fields("step " + name, mapping, problems), entry.line());
        }
        Step step = entry.value() instanceof Node.Scalar scalar ? word(scalar.text()) : null;
        if (step != null) {
            return step;
        }
        problems.add(
                entry.line(),
                "step " + name + ": it must be one of the words " + String.join(", ", WORDS)
                        + ", or consist of fields, beginning with one of " + String.join(", ", FIELDS));
        return null;
    }

    private static @Nullable Step word(String word) {
        return switch (word) {
            case "search" -> new Step.Search();
            case "callback" -> new Step.Callback();
            case "message" -> new Step.Message();
            default -> null;
        };
    }

    private @Nullable Step read(Fields fields, int line) {
        List<String> types = new ArrayList<>(FIELDS);
        types.addAll(WORDS);
        types.retainAll(fields.mapping().entries().keySet());
        if (types.size() != 1) {
            problems.add(
                    line,
                    fields.what()
                            + (types.isEmpty()
                                    ? ": it has no type; write one of " + String.join(", ", FIELDS)
                                    : ": it has " + types.size() + " types, " + String.join(" and ", types)
                                            + "; make it several steps"));
            return null;
        }
        String type = types.get(0);
        return switch (type) {
            case "say" -> say(fields);
            case "menu" -> new MenuReader(draft, problems).read(fields);
            case "place" -> place(fields);
            case "hours" -> hours(fields);
            case "end" -> end(fields);
            default -> {
                problems.add(fields.line(type), fields.what() + ": a " + type + " has no fields; write only the word");
                yield null;
            }
        };
    }

    private @Nullable Step say(Fields fields) {
        fields.allow(List.of("say", "languages", "next"));
        String prompt = prompt(fields, "say");
        boolean everyLanguage = fields.has("languages");
        if (everyLanguage && !"all".equals(fields.name("languages"))) {
            problems.add(
                    fields.line("languages"),
                    fields.what() + ": languages can only be all; without it the caller's own is spoken");
        }
        String next = next(fields, "next");
        return prompt == null || next == null ? null : new Step.Say(prompt, everyLanguage, next);
    }

    private @Nullable Step place(Fields fields) {
        fields.allow(List.of("place", "next"));
        String prompt = prompt(fields, "place");
        String next = next(fields, "next");
        return prompt == null || next == null ? null : new Step.Place(prompt, next);
    }

    private @Nullable Step end(Fields fields) {
        fields.allow(List.of("end"));
        String prompt = prompt(fields, "end");
        return prompt == null ? null : new Step.End(prompt);
    }

    private @Nullable Step hours(Fields fields) {
        fields.allow(List.of("hours", "open", "closed"));
        List<Opening> openings = new ArrayList<>();
        Node node = fields.need("hours");
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar) {
                OpeningText.read(scalar.text()).ifPresent(openings::add);
            }
        }
        boolean good = !items.isEmpty() && openings.size() == items.size();
        if (!good) {
            problems.add(
                    fields.line("hours"),
                    fields.what() + ": hours must be a list like [Mon-Fri 09:00-17:00, Sat 10:00-12:00]");
        }
        String open = next(fields, "open");
        String closed = next(fields, "closed");
        return !good || open == null || closed == null ? null : new Step.Hours(openings, open, closed);
    }

    private @Nullable String prompt(Fields fields, String field) {
        String prompt = fields.name(field);
        if (prompt != null) {
            draft.promptUses.add(new Draft.PromptUse(prompt, fields.line(field), null));
        }
        return prompt;
    }

    private @Nullable String next(Fields fields, String field) {
        String next = fields.name(field);
        if (next != null) {
            draft.nexts.add(new Draft.Reference(next, fields.line(field)));
        }
        return next;
    }
}
