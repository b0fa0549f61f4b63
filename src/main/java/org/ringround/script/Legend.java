package org.ringround.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.telephony.Language;
import org.ringround.words.Label;
import org.ringround.words.Words;

/** Below a picture: what the colours of its boxes mean, and how its arrows are read. */
final class Legend {

    private static final double SWATCH = 16;
    private static final double ROW = 24;
    private static final String TEXT = "font-size=\"12\" fill=\"" + Colour.INK + "\"";

    private final List<List<Entry>> rows = new ArrayList<>();
    private final List<String> explained;

    /** @param left where it begins */
    private record Entry(Colour colour, String meaning, double left) {}

    Legend(Words words, Language language, Stream<Shape> shapes, double width) {
        Set<Sketch.Kind> kinds = EnumSet.noneOf(Sketch.Kind.class);
        shapes.forEach(shape -> {
            if (shape.box != null) {
                kinds.add(shape.box.kind());
            }
        });
        double x = width;
        for (Colour colour : Colour.values()) {
            if (kinds.contains(colour.kind())) {
                String meaning = words.in(language, colour.meaning());
                double room = SWATCH + 8 + Lettering.width(meaning, Shape.SMALL) + 20;
                if (x + room > width) {
                    rows.add(new ArrayList<>());
                    x = Placing.MARGIN;
                }
                rows.get(rows.size() - 1).add(new Entry(colour, meaning, x));
                x += room;
            }
        }
        explained = Lettering.wrap(
                words.in(language, Label.PICTURE_LEGEND_KEYS), Shape.SMALL, width - 2 * Placing.MARGIN, 4);
    }

    double height() {
        return rows.size() * ROW + explained.size() * Shape.LINE;
    }

    void draw(Ink ink, double top) {
        double y = top;
        for (List<Entry> row : rows) {
            for (Entry entry : row) {
                ink.rect(entry.left(), y, SWATCH, SWATCH, 3, entry.colour().style());
                ink.text(entry.left() + SWATCH + 8, y + 13, entry.meaning(), TEXT);
            }
            y += ROW;
        }
        y += SWATCH;
        for (String line : explained) {
            ink.text(Placing.MARGIN, y, line, TEXT);
            y += Shape.LINE;
        }
    }
}
