package org.ringround.script;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a script in one language.
 *
 * @param text what is said; {@code {helpline}} stands for the helpline's name
 * @param audio a sound file beside the script that is played instead of the synthetic voice
 */
public record Prompt(String text, @Nullable String audio) {

    static final String HELPLINE = "{helpline}";

    /** The text with the helpline's name in its place. */
    public String text(String helpline) {
        return text.replace(HELPLINE, helpline);
    }
}
