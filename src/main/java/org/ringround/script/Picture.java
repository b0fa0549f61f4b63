package org.ringround.script;

import java.util.Map;
import org.ringround.telephony.Language;
import org.ringround.words.Label;
import org.ringround.words.Words;

/** Draws a script for people: what a caller hears, which key leads where, and where a person comes in. */
public final class Picture {

    private final Words words;
    private final String helpline;

    /** @param helpline the helpline's name, as callers hear it */
    public Picture(Words words, String helpline) {
        this.words = words;
        this.helpline = helpline;
    }

    /**
     * An SVG document. The same script gives the same picture, byte by byte.
     *
     * @param language in which the script has prompts
     */
    public String svg(Script script, Language language) {
        Sketch sketch = new Sketcher(words, helpline, script, language).sketch();
        String title = words.in(language, Label.PICTURE_TITLE, Map.of("script", script.name(), "helpline", helpline));
        Layers layers = Layers.of(sketch, step -> words.in(language, Label.PICTURE_BACK, Map.of("step", step)));
        return new PictureInk(words, language, layers).draw(title, sketch.told(words, language));
    }
}
