package org.ringround.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** Reads a menu and its options. */
record MenuReader(Draft draft, ScriptProblems problems) {

    private static final int MOST_OPTIONS = 3;
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);
    private static final List<String> LANGUAGE_CODES =
            LANGUAGES.stream().map(Language::code).toList();
    private static final List<String> NEEDS =
            Arrays.stream(Need.values()).map(Need::word).toList();

    Step.@Nullable Menu read(Fields fields) {
        Step.Asks asks = asks(fields);
        fields.allow(
                asks == Step.Asks.LANGUAGE
                        ? List.of("menu", "asks", "options", "next")
                        : List.of("menu", "asks", "options", "other-language"));
        String prompt = prompt(fields, "menu", null);
        String next = asks == Step.Asks.LANGUAGE ? next(fields) : null;
        Node.Mapping options = fields.mapping("options");
        Node.Mapping other = fields.has("other-language") ? fields.mapping("other-language") : null;
        Step.OtherLanguage otherLanguage = other == null ? null : otherLanguage(fields, other);
        if (options != null && (asks == null || prompt == null)) {
            noteNexts(fields, options);
        }
        if (asks == null || prompt == null || options == null) {
            return null;
        }
        List<Step.Option> read = options(fields, asks, options);
        if (other != null && otherLanguage != null && options.entries().containsKey(otherLanguage.key())) {
            fields.tell(other.line(), ScriptFault.OPTION_ALREADY, Map.of("key", otherLanguage.key()));
        }
        boolean whole = read.size() == options.entries().size() && (asks != Step.Asks.LANGUAGE || next != null);
        return whole ? new Step.Menu(prompt, asks, read, next, otherLanguage) : null;
    }

    private static Step.@Nullable Asks asks(Fields fields) {
        if (!fields.has("asks")) {
            return Step.Asks.OTHER;
        }
        String word = fields.name("asks");
        for (Step.Asks asks : Step.Asks.values()) {
            if (asks.name().toLowerCase(Locale.ROOT).equals(word)) {
                return asks;
            }
        }
        if (word != null) {
            fields.tell(fields.line("asks"), ScriptFault.MENU_ASKS, Map.of("word", word));
        }
        return null;
    }

    /** Of a menu that cannot be read: so that what it leads to does not count as never reached. */
    private void noteNexts(Fields menu, Node.Mapping options) {
        options.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Mapping mapping
                    && mapping.entries().containsKey("next")) {
                next(new Fields(menu.part(key(key)), mapping, problems));
            }
        });
    }

    private List<Step.Option> options(Fields menu, Step.Asks asks, Node.Mapping options) {
        List<Step.Option> read = new ArrayList<>();
        options.entries().forEach((key, entry) -> {
            checkKey(menu, key, entry.line());
            if (entry.value() instanceof Node.Mapping mapping) {
                Step.Option option = option(new Fields(menu.part(key(key)), mapping, problems), key, asks);
                if (option != null) {
                    read.add(option);
                }
            } else {
                problems.add(entry.line(), menu.part(key(key)), new Remark(ScriptFault.NO_FIELDS));
            }
        });
        if (options.entries().isEmpty()) {
            menu.tell(menu.line("options"), ScriptFault.NO_OPTIONS);
        }
        if (options.entries().size() > MOST_OPTIONS) {
            menu.tell(
                    menu.line("options"),
                    ScriptFault.MANY_OPTIONS,
                    Map.of("count", options.entries().size(), "most", MOST_OPTIONS));
        }
        refuseSameChoice(menu, read);
        return read;
    }

    private static void refuseSameChoice(Fields menu, List<Step.Option> options) {
        Set<Object> chosen = new HashSet<>();
        for (Step.Option option : options) {
            Object choice = option.language() == null ? option.need() : option.language();
            if (Objects.nonNull(choice) && !chosen.add(choice)) {
                menu.tell(menu.line("options"), ScriptFault.SAME_CHOICE);
            }
        }
    }

    private Step.@Nullable Option option(Fields fields, String key, Step.Asks asks) {
        String choice = switch (asks) {
            case LANGUAGE -> choice(fields, "language", LANGUAGE_CODES);
            case NEED -> choice(fields, "need", NEEDS);
            case OTHER -> null;
        };
        fields.allow(
                switch (asks) {
                    case LANGUAGE -> List.of("language", "prompt", "next");
                    case NEED -> List.of("need", "prompt", "next");
                    case OTHER -> List.of("prompt", "next");
                });
        Language language = asks == Step.Asks.LANGUAGE && choice != null ? Language.of(choice) : null;
        Need need = asks == Step.Asks.NEED && choice != null ? Need.of(choice) : null;
        String prompt = fields.has("prompt") ? prompt(fields, "prompt", language) : null;
        String next = next(fields);
        if (next == null || (asks != Step.Asks.OTHER && choice == null)) {
            return null;
        }
        return new Step.Option(key, language, need, prompt, next);
    }

    private Step.@Nullable OtherLanguage otherLanguage(Fields menu, Node.Mapping mapping) {
        Fields fields = new Fields(menu.part("other-language"), mapping, problems);
        fields.allow(List.of("key", "prompt"));
        String key = fields.name("key");
        if (key != null) {
            checkKey(fields, key, fields.line("key"));
        }
        String prompt = prompt(fields, "prompt", null);
        return key == null || prompt == null ? null : new Step.OtherLanguage(key, prompt);
    }

    private static void checkKey(Fields fields, String key, int line) {
        if (key.equals("0")) {
            fields.tell(line, ScriptFault.ZERO);
        } else if (!key.matches("[1-9]")) {
            fields.tell(line, ScriptFault.NO_KEY, Map.of("key", key));
        }
    }

    private static Remark key(String key) {
        return new Remark(ScriptFault.KEY, Map.of("key", key));
    }

    private static @Nullable String choice(Fields fields, String field, List<String> possible) {
        String word = fields.name(field);
        if (word == null || possible.contains(word)) {
            return word;
        }
        fields.tell(
                fields.line(field),
                ScriptFault.NOT_ONE_OF,
                Map.of("field", field, "possible", String.join(", ", possible), "word", word));
        return null;
    }

    private @Nullable String prompt(Fields fields, String field, @Nullable Language only) {
        String prompt = fields.name(field);
        if (prompt != null) {
            draft.promptUses.add(new Draft.PromptUse(prompt, fields.line(field), only));
        }
        return prompt;
    }

    private @Nullable String next(Fields fields) {
        String next = fields.name("next");
        if (next != null) {
            draft.nexts.add(new Draft.Reference(next, fields.line("next")));
        }
        return next;
    }
}
