package org.ringround.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** Reads one step, noting in the draft which steps and prompts it names. A step that cannot be read is null, and told. */
record StepReader(Draft draft, ScriptProblems problems) {

    /** Steps of one word, and steps that are named by their first field. */
    private static final List<String> WORDS = List.of("search", "callback", "message");

    private static final List<String> FIELDS = List.of("say", "menu", "place", "hours", "end");

    private static final Items HOURS =
            new Items("hours", ScriptFault.LIKE_HOURS, "Mon-Fri 09:00-17:00, Sat,Sun 10:00-12:00");
    private static final Items CLOSING_DAYS =
            new Items("closing-days", ScriptFault.LIKE_CLOSING_DAYS, "12-25, 2026-08-31");

    /**
     * What a field lists.
     *
     * @param example what stands between the brackets
     */
    private record Items(String field, ScriptFault examples, String example) {}

    @Nullable
    Step read(String name, Node.Entry entry) {
        Remark what = new Remark(ScriptFault.STEP, Map.of("step", name));
        if (entry.value() instanceof Node.Mapping mapping) {
            return read(new Fields(what, mapping, problems), entry.line());
        }
        Step step = entry.value() instanceof Node.Scalar scalar ? word(scalar.text()) : null;
        if (step != null) {
            return step;
        }
        problems.add(
                entry.line(),
                what,
                new Remark(
                        ScriptFault.NO_STEP_OF_THESE,
                        Map.of("words", String.join(", ", WORDS), "fields", String.join(", ", FIELDS))));
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
        if (types.isEmpty()) {
            fields.tell(line, ScriptFault.NO_TYPE, Map.of("fields", String.join(", ", FIELDS)));
            return null;
        }
        int last = types.size() - 1;
        if (last > 0) {
            String others = String.join(", ", types.subList(0, last));
            fields.tell(
                    line,
                    ScriptFault.MANY_TYPES,
                    Map.of("count", types.size(), "types", others, "last", types.get(last)));
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
                fields.tell(fields.line(type), ScriptFault.WORD_ONLY, Map.of("word", type));
                yield null;
            }
        };
    }

    private @Nullable Step say(Fields fields) {
        fields.allow(List.of("say", "languages", "next"));
        String prompt = prompt(fields, "say");
        boolean everyLanguage = fields.has("languages");
        if (everyLanguage && !"all".equals(fields.name("languages"))) {
            fields.tell(fields.line("languages"), ScriptFault.LANGUAGES_OF_SAY);
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
        List<Opening> openings = items(fields, HOURS, OpeningText::read);
        List<ClosingDays> closing =
                fields.has(CLOSING_DAYS.field()) ? items(fields, CLOSING_DAYS, ClosingDays::read) : List.of();
        String open = next(fields, "open");
        String closed = next(fields, "closed");
        return openings == null || closing == null || open == null || closed == null
                ? null
                : new Step.Hours(openings, closing, open, closed);
    }

    /** Null when there are none, or one cannot be read, which are problems told. */
    private static <T> @Nullable List<T> items(Fields fields, Items kind, Function<String, Optional<T>> reader) {
        String field = kind.field();
        Node node = fields.need(field);
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        List<T> read = new ArrayList<>();
        for (Node item : items) {
            String text = item instanceof Node.Scalar scalar ? scalar.text() : "";
            Optional<T> found = reader.apply(text);
            found.ifPresent(read::add);
            if (found.isEmpty()) {
                Object said = item instanceof Node.Scalar ? text : new Remark(ScriptFault.THIS);
                fields.tell(
                        item.line(),
                        ScriptFault.NOT_UNDERSTOOD,
                        Map.of("field", field, "text", said, "examples", new Remark(kind.examples())));
            }
        }
        if (node != null && items.isEmpty()) {
            fields.tell(fields.line(field), ScriptFault.NO_LIST, Map.of("field", field, "example", kind.example()));
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
