package org.ringround.script;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Sketch.Box;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** Puts a picture that has its places on paper: arrows first, then labels and boxes over them, and what it all means. */
final class PictureInk {

    private static final double NARROWEST = 760;
    private static final double SWATCH = 16;
    private static final String INK = "#0b0c0c";
    private static final String FAINT = "#505a5f";
    private static final String ARROW = "#3b4650";
    private static final String FONT = "Arial, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

    private final Words words;
    private final Language language;
    private final Layers layers;
    private final Placing.Size size;
    private final Ink ink = new Ink();

    PictureInk(Words words, Language language, Layers layers) {
        this.words = words;
        this.language = language;
        this.layers = layers;
        this.size = Placing.place(layers.all(), NARROWEST);
    }

    String draw(String title, String told) {
        List<String> explained = Lettering.wrap(
                words.in(language, Phrase.PICTURE_LEGEND_KEYS), Shape.SMALL, size.width() - 2 * Placing.MARGIN, 4);
        List<Colour> colours = colours();
        double legend = size.height() + 34;
        double rows = rows(colours) * 24 + explained.size() * Shape.LINE;
        long width = Math.round(size.width());
        long height = Math.round(legend + rows + 28);
        ink.open(
                "svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + height, "width", width,
                "height", height, "role", "img", "aria-labelledby", "title told", "lang", language.code(),
                "font-family", FONT, "font-size", "13");
        ink.text("title", title, "id", "title").text("desc", told, "id", "told");
        ink.element("rect", "width", width, "height", height, "fill", "#ffffff");
        ink.text("text", title, "x", Placing.MARGIN, "y", 34, "font-size", 19, "font-weight", "bold", "fill", INK);
        layers.arrows().forEach(this::arrow);
        layers.all().forEach(layer -> layer.forEach(this::shape));
        legend(colours, explained, legend);
        return ink.close("svg").toString();
    }

    private void arrow(List<Shape> through) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at + 1 < through.size(); at++) {
            Shape from = through.get(at);
            Shape to = through.get(at + 1);
            double bottom = from.y + Placing.height(layerOf(from));
            long half = Math.round((bottom + to.y) / 2);
            path.append(at == 0 ? "M" + point(from.x, from.y + from.height) : "")
                    .append(" L").append(point(from.x, bottom))
                    .append(" C").append(Math.round(from.x)).append(',').append(half)
                    .append(' ').append(Math.round(to.x)).append(',').append(half)
                    .append(' ').append(point(to.x, to.y));
        }
        ink.element("path", "d", path, "fill", "none", "stroke", ARROW, "stroke-width", "1.6");
        Shape end = through.get(through.size() - 1);
        if (end.box != null) {
            long x = Math.round(end.x);
            long y = Math.round(end.y);
            String head = "M" + x + "," + y + " l-5,-9 l10,0 z";
            ink.element("path", "d", head, "fill", ARROW);
        }
    }

    private List<Shape> layerOf(Shape shape) {
        return layers.all().stream()
                .filter(layer -> layer.contains(shape))
                .findFirst()
                .orElse(List.of());
    }

    private static String point(double x, double y) {
        return Math.round(x) + "," + Math.round(y);
    }

    private void shape(Shape shape) {
        Box box = shape.box;
        if (box != null) {
            box(shape, box);
        } else if (!shape.isPassage()) {
            label(shape);
        }
    }

    private void label(Shape shape) {
        ink.element(
                "rect", "x", shape.x - shape.width / 2, "y", shape.y, "width", shape.width, "height", shape.height,
                "rx", 9, "fill", "#ffffff", "stroke", "#b1b4b6");
        double y = shape.y + 4 + 13;
        for (String line : shape.lines) {
            boolean key = line.matches("[0-9]( .*)?");
            double x = shape.x - shape.width / 2 + Shape.PADDING;
            ink.open("text", "x", x, "y", y, "fill", INK, "xml:space", "preserve");
            if (key) {
                ink.text("tspan", line.substring(0, 1), "font-weight", "bold");
            }
            ink.text("tspan", key ? line.substring(1) : line);
            ink.close("text");
            y += Shape.LINE;
        }
    }

    private void box(Shape shape, Box box) {
        Colour colour = Colour.of(box.kind());
        boolean begin = box.kind() == Sketch.Kind.BEGIN;
        double left = shape.x - shape.width / 2;
        ink.element(
                "rect", "x", left, "y", shape.y, "width", shape.width, "height", shape.height, "rx",
                begin ? shape.height / 2 : 6.0, "fill", colour.fill(), "stroke", colour.line(), "stroke-width", 2);
        if (begin) {
            ink.text(
                    "text", box.heading(), "x", shape.x, "y", shape.y + shape.height / 2 + 5, "text-anchor", "middle",
                    "font-weight", "bold", "fill", INK);
            return;
        }
        double y = shape.y + Shape.PADDING + 9;
        ink.text("text", box.heading(), "x", left + Shape.PADDING, "y", y, "font-weight", "bold", "fill", colour.line());
        if (Shape.hasNameBelow(box)) {
            y += Shape.LINE;
            name(box.name(), left + Shape.PADDING, y, "start");
        } else {
            name(box.name(), left + shape.width - Shape.PADDING, y, "end");
        }
        for (String line : shape.lines) {
            y += Shape.LINE;
            ink.text("text", line, "x", left + Shape.PADDING, "y", y, "fill", INK);
        }
        notes(shape, box, colour, y);
    }

    private void name(@Nullable String name, double x, double y, String anchor) {
        if (name != null) {
            ink.text("text", name, "x", x, "y", y, "text-anchor", anchor, "font-size", 11, "fill", FAINT);
        }
    }

    private void notes(Shape shape, Box box, Colour colour, double below) {
        double left = shape.x - shape.width / 2;
        double y = below + 8;
        if (!box.notes().isEmpty()) {
            ink.element(
                    "path", "d", "M" + point(left, y) + " h" + Math.round(shape.width), "stroke", colour.line(),
                    "stroke-width", "0.8");
        }
        for (String note : Shape.notes(box)) {
            y += Shape.LINE;
            ink.text("text", note, "x", left + Shape.PADDING, "y", y - 1, "font-size", 12, "fill", FAINT);
        }
    }

    /** Of the kinds that are in this picture. */
    private List<Colour> colours() {
        Set<Sketch.Kind> kinds = EnumSet.noneOf(Sketch.Kind.class);
        layers.all().forEach(layer -> layer.stream()
                .filter(shape -> shape.box != null)
                .forEach(shape -> kinds.add(shape.box.kind())));
        return List.of(Colour.values()).stream()
                .filter(colour -> kinds.contains(colour.kind()))
                .toList();
    }

    private double width(Colour colour) {
        return SWATCH + 8 + Lettering.width(words.in(language, colour.meaning()), Shape.SMALL) + 20;
    }

    private int rows(List<Colour> colours) {
        Set<Integer> rows = new TreeSet<>(Set.of(0));
        double x = Placing.MARGIN;
        int row = 0;
        for (Colour colour : colours) {
            if (x + width(colour) > size.width()) {
                x = Placing.MARGIN;
                rows.add(++row);
            }
            x += width(colour);
        }
        return rows.size();
    }

    private void legend(List<Colour> colours, List<String> explained, double top) {
        double x = Placing.MARGIN;
        double y = top;
        for (Colour colour : colours) {
            if (x + width(colour) > size.width()) {
                x = Placing.MARGIN;
                y += 24;
            }
            ink.element(
                    "rect", "x", x, "y", y, "width", SWATCH, "height", SWATCH, "rx", 3, "fill", colour.fill(),
                    "stroke", colour.line(), "stroke-width", 2);
            ink.text(
                    "text", words.in(language, colour.meaning()), "x", x + SWATCH + 8, "y", y + 13, "font-size", 12,
                    "fill", INK);
            x += width(colour);
        }
        y += 24 + 16;
        for (String line : explained) {
            ink.text("text", line, "x", Placing.MARGIN, "y", y, "font-size", 12, "fill", INK);
            y += Shape.LINE;
        }
    }
}
