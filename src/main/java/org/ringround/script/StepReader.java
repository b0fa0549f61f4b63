package org.ringround.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        fields.allow(List.of("hours", "closing-days", "open", "closed"));
        List<Opening> openings = items(
                fields, "hours", OpeningText::read, "Mon-Fri 09:00-17:00, Sat,Sun 10:00-12:00 or daily 22:00-06:00");
        List<ClosingDays> closing = fields.has("closing-days")
                ? items(fields, "closing-days", ClosingDays::read, "12-25, 2026-08-31 or 2026-12-24 to 2027-01-02")
                : List.of();
        String open = next(fields, "open");
        String closed = next(fields, "closed");
        return openings == null || closing == null || open == null || closed == null
                ? null
                : new Step.Hours(openings, closing, open, closed);
    }

    /** Null when there are none, or one cannot be read, which are problems told. */
    private <T> @Nullable List<T> items(
            Fields fields, String field, Function<String, Optional<T>> reader, String examples) {
        Node node = fields.need(field);
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        List<T> read = new ArrayList<>();
        for (Node item : items) {
            String text = item instanceof Node.Scalar scalar ? scalar.text() : "this";
            Optional<T> found = reader.apply(text);
            found.ifPresent(read::add);
            if (found.isEmpty()) {
                problems.add(
                        item.line(),
                        fields.what() + ": " + field + ": " + text + " is not understood; write it like " + examples);
            }
        }
        if (node != null && items.isEmpty()) {
            problems.add(
                    fields.line(field),
                    fields.what() + ": " + field + " must be a list in square brackets, like ["
                            + examples.split(" or ")[0] + "]");
        }
        return items.isEmpty() || read.size() < items.size() ? null : read;
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
