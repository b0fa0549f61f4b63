package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** Checks that a script has all its prompts in every language, and none too many; what they say is for others to check. */
record PromptCheck(Draft draft, Map<Language, PromptFile> files, ScriptProblems problems) {

    void check() {
        for (Draft.PromptUse use : draft.promptUses) {
            files.forEach((language, file) -> {
                boolean said = use.only() == null || language.equals(use.only());
                if (said && !file.keys().containsKey(use.prompt())) {
                    tellMissing(use, file);
                }
            });
        }
        if (draft.isRead()) {
            files.values().forEach(this::refuseUnused);
        }
        draft.steps.forEach((name, step) -> {
            if (step instanceof Step.Menu menu && menu.asks() == Step.Asks.LANGUAGE) {
                checkLanguages(name, menu);
            }
            files.forEach((language, file) -> {
                var words = new SpokenCheck(step(name), draft.line(name), file, problems);
                if (step instanceof Step.Menu menu) {
                    words.check(menu, language);
                } else if (step instanceof Step.Place place) {
                    words.check(place);
                }
            });
        });
    }

    private void tellMissing(Draft.PromptUse use, PromptFile file) {
        String prompt = use.prompt();
        Alike.to(prompt, file.keys().keySet())
                .ifPresentOrElse(
                        alike -> problems.add(
                                use.line(),
                                ScriptFault.NO_PROMPT_BUT,
                                Map.of("prompt", prompt, "file", file.file(), "alike", alike)),
                        () -> problems.add(
                                use.line(), ScriptFault.NO_PROMPT, Map.of("prompt", prompt, "file", file.file())));
    }

    private static Remark step(String name) {
        return new Remark(ScriptFault.STEP, Map.of("step", name));
    }

    private void refuseUnused(PromptFile file) {
        Set<String> used =
                draft.promptUses.stream().map(Draft.PromptUse::prompt).collect(Collectors.toSet());
        file.keys().forEach((key, line) -> {
            if (!used.contains(key)) {
                problems.in(file.file()).add(line, ScriptFault.UNUSED, Map.of("prompt", key));
            }
        });
    }

    /** Everybody must find their language in the menu, and nobody one that the script cannot speak. */
    private void checkLanguages(String name, Step.Menu menu) {
        Set<Language> offered =
                menu.options().stream().map(Step.Option::language).collect(Collectors.toSet());
        List<Language> spoken = draft.languages();
        offered.stream()
                .filter(language -> language != null && spoken != null && !spoken.contains(language))
                .forEach(language -> problems.add(
                        draft.line(name),
                        step(name),
                        new Remark(ScriptFault.LANGUAGE_OF_NO_PROMPTS, Map.of("language", language))));
        files.keySet().stream()
                .filter(language -> !offered.contains(language))
                .forEach(language -> problems.add(
                        draft.line(name),
                        step(name),
                        new Remark(ScriptFault.LANGUAGE_NOT_OFFERED, Map.of("language", language))));
    }
}
