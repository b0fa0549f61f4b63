package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.telephony.Language;

/** Checks that a script has all its prompts in every language, and none too many; what they say is for others to check. */
record PromptCheck(Draft draft, Map<Language, PromptFile> files, ScriptProblems problems) {

    void check() {
        for (Draft.PromptUse use : draft.promptUses) {
            files.forEach((language, file) -> {
                boolean said = use.only() == null || language.equals(use.only());
                if (said && !file.keys().containsKey(use.prompt())) {
                    problems.add(
                            use.line(),
                            "prompt " + use.prompt() + " is missing in " + file.file() + "; "
                                    + Alike.to(use.prompt(), file.keys().keySet())
                                            .map(name -> "did you mean " + name + "?")
                                            .orElse("write it there, like " + use.prompt() + ": \"...\""));
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
                var words = new SpokenCheck("step " + name, draft.line(name), file, problems);
                if (step instanceof Step.Menu menu) {
                    words.check(menu, language);
                } else if (step instanceof Step.Place place) {
                    words.check(place);
                }
            });
        });
    }

    private void refuseUnused(PromptFile file) {
        Set<String> used =
                draft.promptUses.stream().map(Draft.PromptUse::prompt).collect(Collectors.toSet());
        file.keys().forEach((key, line) -> {
            if (!used.contains(key)) {
                problems.in(file.file())
                        .add(line, "prompt " + key + " is not used by any step; take it out, or name it in one");
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
                        "step " + name + ": it offers " + language
                                + ", which is not among the languages of this script;"
                                + " take the option out, or add the language"));
        files.keySet().stream()
                .filter(language -> !offered.contains(language))
                .forEach(language -> problems.add(
                        draft.line(name),
                        "step " + name + ": there is no option for " + language
                                + ", in which there are prompts; add one"));
    }
}
