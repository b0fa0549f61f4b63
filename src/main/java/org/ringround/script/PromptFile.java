package org.ringround.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The prompts of a script in one language.
 *
 * @param keys every key in the file with its line, readable or not
 */
record PromptFile(Map<String, Prompt> prompts, Map<String, Integer> keys, String file) {

    private static final int MOST_WORDS = 45;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?|}");
    private static final Pattern AUDIO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(mp3|wav)");

    /** @param files the names of all files beside it */
    static PromptFile read(Node.Mapping mapping, Set<String> files, ScriptProblems problems) {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            keys.put(key, entry.line());
            Prompt prompt = prompt(key, entry, problems);
            if (prompt != null) {
                check(key, prompt, entry.line(), problems);
                checkAudio(key, prompt, entry.line(), files, problems);
                prompts.put(key, prompt);
            }
        });
        return new PromptFile(prompts, keys, problems.file());
    }

    /** Prompts that were checked when they were stored. */
    static Map<String, Prompt> stored(Node.Mapping mapping, ScriptProblems problems) {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Prompt prompt = prompt(key, entry, problems);
            if (prompt != null) {
                prompts.put(key, prompt);
            }
        });
        return prompts;
    }

    private static @Nullable Prompt prompt(String key, Node.Entry entry, ScriptProblems problems) {
        if (entry.value() instanceof Node.Mapping mapping) {
            Fields fields = new Fields("prompt " + key, mapping, problems);
            fields.allow(List.of("text", "audio"));
            String text = fields.text("text");
            String audio = fields.has("audio") ? fields.text("audio") : null;
            return text == null ? null : new Prompt(text, audio);
        }
        if (entry.value() instanceof Node.Scalar scalar
                && scalar.isText()
                && !scalar.text().isBlank()) {
            return new Prompt(scalar.text(), null);
        }
        problems.add(entry.line(), "prompt " + key + ": it must be text");
        return null;
    }

    private static void check(String key, Prompt prompt, int line, ScriptProblems problems) {
        int words = words(prompt.text());
        if (words > MOST_WORDS) {
            problems.add(
                    line,
                    "prompt " + key + ": it has " + words + " words; at most " + MOST_WORDS
                            + " can be said in 20 seconds");
        }
        PLACEHOLDER.matcher(prompt.text()).results().map(found -> found.group()).forEach(found -> {
            if (!found.equals(Prompt.HELPLINE)) {
                problems.add(line, "prompt " + key + ": only " + Prompt.HELPLINE + " can be filled in, not " + found);
            }
        });
    }

    private static void checkAudio(String key, Prompt prompt, int line, Set<String> files, ScriptProblems problems) {
        String audio = prompt.audio();
        if (audio == null) {
            return;
        }
        if (!AUDIO.matcher(audio).matches()) {
            problems.add(line, "prompt " + key + ": audio is the name of an .mp3 or .wav file beside this one");
        } else if (!files.contains(audio)) {
            problems.add(line, "prompt " + key + ": there is no file " + audio);
        }
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
