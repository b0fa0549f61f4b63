package org.ringround.script;

import org.ringround.words.Label;

/** How a kind of box is told from the others, beside by its words. */
enum Colour {
    SAYS(Sketch.Kind.SAYS, "#f6f6f6", "#505a5f", Label.PICTURE_LEGEND_SAYS),
    ASKS(Sketch.Kind.ASKS, "#e3eefa", "#1d5a96", Label.PICTURE_LEGEND_ASKS),
    CLOCK(Sketch.Kind.CLOCK, "#fff3cf", "#7d5a00", Label.PICTURE_LEGEND_CLOCK),
    PERSON(Sketch.Kind.PERSON, "#dcf3e0", "#00602b", Label.PICTURE_LEGEND_PERSON),
    LATER(Sketch.Kind.LATER, "#f2e6f7", "#5b2a73", Label.PICTURE_LEGEND_LATER),
    END(Sketch.Kind.END, "#ffffff", "#0b0c0c", Label.PICTURE_LEGEND_END);

    static final String INK = "#0b0c0c";
    static final String FAINT = "#505a5f";
    static final String ARROW = "#3b4650";

    private final Sketch.Kind kind;
    private final String fill;
    private final String line;
    private final Label meaning;

    Colour(Sketch.Kind kind, String fill, String line, Label meaning) {
        this.kind = kind;
        this.fill = fill;
        this.line = line;
        this.meaning = meaning;
    }

    static Colour of(Sketch.Kind kind) {
        for (Colour colour : values()) {
            if (colour.kind == kind) {
                return colour;
            }
        }
        return END;
    }

    Sketch.Kind kind() {
        return kind;
    }

    /** Of a box. */
    String style() {
        return "fill=\"" + fill + "\" stroke=\"" + line + "\" stroke-width=\"2\"";
    }

    String line() {
        return line;
    }

    Label meaning() {
        return meaning;
    }
}
