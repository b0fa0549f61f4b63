package org.ringround.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/**
 * Checks what one question says in one language: every key that acts, no other, what it is for before it, and not too much.
 *
 * @param what the step, as problems name it
 */
record SpokenCheck(Remark what, int line, PromptFile file, ScriptProblems problems) {

    private static final String PERSON = "0";

    /** Beginnings of words, English and Welsh with its mutations, by which a need is known. */
    private static final Map<Need, Pattern> NEEDS = Map.of(
            Need.SHOPPING, stems("shop|food|grocer|siop|bwyd|fwyd|neges"),
            Need.MEDICINE,
                    stems("prescri|medic|pharmac|chemist|presgri|bresgri|phresgri|meddyg|feddyg|moddion|fferyll"),
            Need.CHAT, stems("chat|friendly|company|sgwrs|sgwrsio|cyfeillgar|gyfeillgar|cwmni|gwmni"));

    private static Pattern stems(String stems) {
        return Pattern.compile("(?<!\\p{L})(?:" + stems + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    void check(Step.Place place) {
        String text = text(place.prompt());
        if (!text.isBlank()) {
            List<SpokenKeys.Spoken> spoken = SpokenKeys.in(text);
            needKeys(Set.of(PERSON), spoken, "");
            spoken.stream().filter(key -> key.key().equals(PERSON)).forEach(this::needOptionFirst);
        }
    }

    void check(Step.Menu menu, Language language) {
        List<Step.Option> options = menu.options().stream()
                .filter(option -> option.language() == null || option.language().equals(language))
                .toList();
        Set<String> inMenu = new TreeSet<>(Set.of(PERSON));
        Set<String> acting = new LinkedHashSet<>(inMenu);
        menu.options().forEach(option -> acting.add(option.key()));
        List<SpokenKeys.Spoken> spoken = new ArrayList<>();
        for (Step.Option option : options) {
            String prompt = option.prompt();
            if (prompt == null) {
                inMenu.add(option.key());
            } else {
                spoken.addAll(checkOption(option.key(), prompt));
            }
        }
        if (!text(menu.prompt()).isBlank()) {
            List<SpokenKeys.Spoken> said = SpokenKeys.in(text(menu.prompt()));
            needKeys(inMenu, said, "");
            refuseOthers(acting, said, "");
            said.forEach(this::needOptionFirst);
            spoken.addAll(said);
        }
        options.forEach(option -> refuseOtherNeed(option, spoken));
        Step.OtherLanguage other = menu.otherLanguage();
        if (other != null) {
            checkOption(other.key(), other.prompt());
        }
        checkLength(menu, options);
    }

    /** What it says, after it was checked. */
    private List<SpokenKeys.Spoken> checkOption(String key, String prompt) {
        List<SpokenKeys.Spoken> said = SpokenKeys.in(text(prompt));
        if (!text(prompt).isBlank()) {
            needKeys(Set.of(key), said, by(prompt));
            refuseOthers(Set.of(key), said, by(prompt));
            said.forEach(this::needOptionFirst);
        }
        return said;
    }

    private static Remark by(String prompt) {
        return new Remark(ScriptFault.BY_PROMPT, Map.of("prompt", prompt));
    }

    /** @param where the prompt within the file, empty when it is the question's own */
    private void needKeys(Set<String> keys, List<SpokenKeys.Spoken> spoken, Object where) {
        for (String key : keys) {
            if (spoken.stream().noneMatch(said -> said.key().equals(key))) {
                tell(
                        key.equals(PERSON) ? ScriptFault.PERSON_NOT_SAID : ScriptFault.KEY_NOT_SAID,
                        Map.of("key", key, "file", file.file(), "where", where));
            }
        }
    }

    private void refuseOthers(Set<String> acting, List<SpokenKeys.Spoken> spoken, Object where) {
        String keys = String.join(", ", acting);
        spoken.stream()
                .map(SpokenKeys.Spoken::key)
                .filter(key -> !acting.contains(key))
                .distinct()
                .forEach(key -> tell(
                        ScriptFault.OTHER_KEY_SAID,
                        Map.of("file", file.file(), "key", key, "where", where, "acting", keys)));
    }

    private void needOptionFirst(SpokenKeys.Spoken spoken) {
        if (spoken.what().isEmpty()) {
            tell(ScriptFault.KEY_FIRST, Map.of("key", spoken.key(), "file", file.file()));
        }
    }

    /** The words before a key may not tell of another need than the one that the key chooses. */
    private void refuseOtherNeed(Step.Option option, List<SpokenKeys.Spoken> spoken) {
        Need need = option.need();
        Pattern own = need == null ? null : NEEDS.get(need);
        if (need == null || own == null) {
            return;
        }
        spoken.stream()
                .filter(said -> said.key().equals(option.key())
                        && !own.matcher(said.what()).find())
                .filter(said -> NEEDS.values().stream()
                        .anyMatch(one -> one.matcher(said.what()).find()))
                .forEach(said -> tell(
                        ScriptFault.OTHER_NEED,
                        Map.of("key", said.key(), "need", need.word(), "file", file.file(), "words", said.what())));
    }

    private void checkLength(Step.Menu menu, List<Step.Option> options) {
        Step.OtherLanguage other = menu.otherLanguage();
        int words = Stream.concat(
                        Stream.concat(
                                Stream.of(menu.prompt()), options.stream().flatMap(o -> Stream.ofNullable(o.prompt()))),
                        Stream.ofNullable(other == null ? null : other.prompt()))
                .mapToInt(prompt -> PromptFile.words(text(prompt)))
                .sum();
        if (words > PromptFile.MOST_WORDS && PromptFile.words(text(menu.prompt())) <= PromptFile.MOST_WORDS) {
            tell(
                    ScriptFault.MENU_OF_MANY_WORDS,
                    Map.of("words", words, "file", file.file(), "most", PromptFile.MOST_WORDS));
        }
    }

    private void tell(ScriptFault fault, Map<String, ?> values) {
        problems.add(line, what, new Remark(fault, values));
    }

    /** Empty when there is none. */
    private String text(@Nullable String key) {
        Prompt prompt = key == null ? null : file.prompts().get(key);
        return prompt == null ? "" : prompt.text();
    }
}
