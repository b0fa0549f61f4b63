package org.ringround.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/**
 * The prompts of a script in one language.
 *
 * @param keys every key in the file with its line, readable or not
 */
record PromptFile(Map<String, Prompt> prompts, Map<String, Integer> keys, String file) {

    static final int MOST_WORDS = 45;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?|}");
    private static final Pattern AUDIO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(mp3|wav)");

    static PromptFile read(Node.Mapping mapping, Language language, ScriptFiles files, ScriptProblems problems) {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            keys.put(key, entry.line());
            Prompt prompt = prompt(key, entry, problems);
            if (prompt != null) {
                for (Remark fault : faults(prompt, language, files)) {
                    problems.add(entry.line(), named(key), fault);
                }
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
            Fields fields = new Fields(named(key), mapping, problems);
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
        problems.add(entry.line(), named(key), new Remark(ScriptFault.PROMPT_OF_TEXT));
        return null;
    }

    private static Remark named(String key) {
        return new Remark(ScriptFault.PROMPT, Map.of("prompt", key));
    }

    private static List<Remark> faults(Prompt prompt, Language language, ScriptFiles files) {
        List<Remark> faults = new ArrayList<>();
        int words = words(prompt.text());
        if (words > MOST_WORDS) {
            faults.add(new Remark(ScriptFault.MANY_WORDS, Map.of("words", words, "most", MOST_WORDS)));
        }
        PLACEHOLDER
                .matcher(prompt.text())
                .results()
                .map(found -> found.group())
                .filter(found -> !found.equals(Prompt.HELPLINE))
                .forEach(found -> faults.add(
                        new Remark(ScriptFault.PLACEHOLDER, Map.of("possible", Prompt.HELPLINE, "found", found))));
        faults.addAll(Tone.faults(language, prompt.text()));
        String audio = prompt.audio();
        if (audio != null) {
            audioFault(audio, files).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Remark> audioFault(String audio, ScriptFiles files) {
        if (!AUDIO.matcher(audio).matches()) {
            return Optional.of(new Remark(ScriptFault.NAME_OF_AUDIO, Map.of("audio", audio)));
        }
        SoundFile sound = files.sounds().get(audio);
        if (sound == null) {
            return Optional.of(new Remark(ScriptFault.NO_AUDIO, Map.of("audio", audio)));
        }
        return Optional.ofNullable(sound.trouble());
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
