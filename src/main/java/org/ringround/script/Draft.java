package org.ringround.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/** A script as far as it has been read, with the lines on which things stand. */
final class Draft {

    final String name;
    /** Only the steps that could be read. */
    final Map<String, Step> steps = new LinkedHashMap<>();
    /** Of every step, readable or not. */
    final Map<String, Integer> lines = new LinkedHashMap<>();

    final List<Reference> nexts = new ArrayList<>();
    final List<PromptUse> promptUses = new ArrayList<>();

    private @Nullable String start;
    private @Nullable List<Language> languages;

    Draft(String name) {
        this.name = name;
    }

    /** A name of a step, and the line that names it. */
    record Reference(String step, int line) {}

    /**
     * A key of a prompt, and the line that names it.
     *
     * @param only the one language in which it is said; null = all
     */
    record PromptUse(String prompt, int line, @Nullable Language only) {}

    void startAt(String step, int line) {
        start = step;
        nexts.add(new Reference(step, line));
    }

    @Nullable
    String start() {
        return start;
    }

    void speaks(List<Language> spoken) {
        languages = List.copyOf(spoken);
    }

    /** The languages that the script itself is content with; null when it says nothing of them. */
    @Nullable
    List<Language> languages() {
        return languages;
    }

    int line(String step) {
        return lines.getOrDefault(step, 1);
    }

    /** Whether every step was read, so that all prompts that are used are known. */
    boolean isRead() {
        return steps.keySet().containsAll(lines.keySet());
    }

    /** Whether all that it says can be followed: every step was read, and every step that is named exists. */
    boolean isWhole() {
        return start != null && isRead() && nexts.stream().allMatch(next -> steps.containsKey(next.step()));
    }
}
