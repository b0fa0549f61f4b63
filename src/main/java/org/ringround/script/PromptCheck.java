package org.ringround.script;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/** Checks that a script has all its prompts in every language, none too many, and that each key is said. */
record PromptCheck(Draft draft, Map<Language, PromptFile> files, ScriptProblems problems) {

    private static final int MOST_WORDS = 45;

    void check() {
        for (Draft.PromptUse use : draft.promptUses) {
            files.forEach((language, file) -> {
                boolean said = use.only() == null || language.equals(use.only());
                if (said && !file.keys().containsKey(use.prompt())) {
                    problems.add(use.line(), "prompt " + use.prompt() + " is missing in " + file.file());
                }
            });
        }
        if (draft.isWhole()) {
            files.values().forEach(this::refuseUnused);
            draft.steps.forEach((name, step) -> files.forEach((language, file) -> {
                if (step instanceof Step.Menu menu) {
                    checkMenu(name, menu, language, file);
                } else if (step instanceof Step.Place place) {
                    needKey(name, "0", text(file, place.prompt()), file);
                }
            }));
        }
    }

    private void refuseUnused(PromptFile file) {
        Set<String> used =
                draft.promptUses.stream().map(Draft.PromptUse::prompt).collect(Collectors.toSet());
        file.keys().forEach((key, line) -> {
            if (!used.contains(key)) {
                problems.in(file.file()).add(line, "prompt " + key + " is not used by any step");
            }
        });
    }

    private void checkMenu(String name, Step.Menu menu, Language language, PromptFile file) {
        Set<String> keys = new TreeSet<>(Set.of("0"));
        Stream.Builder<String> texts = Stream.builder();
        texts.add(text(file, menu.prompt()));
        for (Step.Option option : menu.options()) {
            if (option.language() == null || option.language().equals(language)) {
                keys.add(option.key());
                texts.add(text(file, option.prompt()));
            }
        }
        String said = texts.build().collect(Collectors.joining(" "));
        keys.forEach(key -> needKey(name, key, said, file));
        Step.OtherLanguage other = menu.otherLanguage();
        if (other != null) {
            needKey(name, other.key(), text(file, other.prompt()), file);
        }
        int words = PromptFile.words(said);
        if (words > MOST_WORDS && PromptFile.words(text(file, menu.prompt())) <= MOST_WORDS) {
            problems.add(
                    draft.line(name),
                    "step " + name + ": with its options it says " + words + " words in " + file.file() + "; at most "
                            + MOST_WORDS + " can be said in 20 seconds");
        }
    }

    private void needKey(String step, String key, String said, PromptFile file) {
        if (!said.isBlank() && !said.matches("(?s).*(?<![0-9])" + key + "(?![0-9]).*")) {
            problems.add(draft.line(step), "step " + step + ": key " + key + " is never said in " + file.file());
        }
    }

    /** Empty when there is none. */
    private static String text(PromptFile file, @Nullable String key) {
        Prompt prompt = key == null ? null : file.prompts().get(key);
        return prompt == null ? "" : prompt.text();
    }
}
