package org.ringround.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.telephony.Language;

/** A call flow by its name: {@code central} is the one of every line that names no other. */
public record Script(String name, String start, Map<String, Step> steps, Map<Language, Map<String, Prompt>> prompts) {

    public static final String CENTRAL = "central";

    public Script {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        prompts = Map.copyOf(prompts);
    }

    /** The step of that name, which a checked script has. */
    public Step step(String step) {
        Step found = steps.get(step);
        if (found == null) {
            throw new IllegalArgumentException("script " + name + " has no step " + step);
        }
        return found;
    }

    public Prompt prompt(Language language, String key) {
        Prompt found = prompts.getOrDefault(language, Map.of()).get(key);
        if (found == null) {
            throw new IllegalArgumentException("script " + name + " has no prompt " + key + " in " + language);
        }
        return found;
    }
}
