package org.ringround.console.scripts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Frame;
import org.ringround.script.Prompt;
import org.ringround.telephony.Language;

/**
 * One script.
 *
 * @param picture the address of its drawing
 * @param languages in which it has prompts, that of the reader first
 */
public record ScriptView(Frame frame, ScriptLine script, String picture, List<Language> languages, List<Row> prompts) {

    /** A prompt in each of the languages, by their order. */
    public record Row(String key, List<Said> said) {}

    /**
     * @param prompt null: there is none in this language
     * @param text with the helpline's name in it; empty when there is none
     * @param words so many
     */
    public record Said(Language language, @Nullable Prompt prompt, String text, int words) {}
}
