package org.ringround.script;

import java.util.List;
import org.ringround.script.Sketch.Box;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** Puts a picture that has its places on paper: arrows first, then labels and boxes over them, and what it all means. */
final class PictureInk {

    private static final double NARROWEST = 760;
    private static final String TEXT = "fill=\"" + Colour.INK + "\"";
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
        Legend legend = new Legend(words, language, layers.all().stream().flatMap(List::stream), size.width());
        double belowAll = size.height() + 34;
        long width = Ink.px(size.width());
        long height = Ink.px(belowAll + legend.height() + 28);
        ink.line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        .formatted(width, height, width, height)
                + " role=\"img\" aria-labelledby=\"title told\" lang=\"" + language + "\" font-family=\"" + FONT
                + "\" font-size=\"13\">");
        ink.line("<title id=\"title\">" + Ink.escaped(title) + "</title>");
        ink.line("<desc id=\"told\">" + Ink.escaped(told) + "</desc>");
        ink.rect(0, 0, width, height, 0, "fill=\"#ffffff\"");
        ink.text(Placing.MARGIN, 34, title, "font-size=\"19\" font-weight=\"bold\" " + TEXT);
        layers.arrows().forEach(this::arrow);
        layers.all().forEach(layer -> layer.forEach(this::shape));
        legend.draw(ink, belowAll);
        return ink.line("</svg>").toString();
    }

    private void arrow(List<Shape> through) {
        Shape begin = through.get(0);
        StringBuilder path = new StringBuilder("M" + Ink.point(begin.x, begin.y + begin.height));
        for (int at = 0; at + 1 < through.size(); at++) {
            path.append(between(through.get(at), through.get(at + 1)));
        }
        ink.path(path.toString(), "fill=\"none\" stroke=\"" + Colour.ARROW + "\" stroke-width=\"1.6\"");
        Shape end = through.get(through.size() - 1);
        if (end.box != null) {
            ink.path("M" + Ink.point(end.x, end.y) + " l-5,-9 l10,0 z", "fill=\"" + Colour.ARROW + "\"");
        }
    }

    /** Straight down to where the layer ends, then in a bend to the next. */
    private String between(Shape from, Shape to) {
        double bottom = from.y + heightOfLayer(from);
        double half = (bottom + to.y) / 2;
        return " L" + Ink.point(from.x, bottom) + " C" + Ink.point(from.x, half) + " " + Ink.point(to.x, half) + " "
                + Ink.point(to.x, to.y);
    }

    private double heightOfLayer(Shape shape) {
        return layers.all().stream()
                .filter(layer -> layer.contains(shape))
                .findFirst()
                .map(Placing::height)
                .orElse(shape.height);
    }

    private void shape(Shape shape) {
        Box box = shape.box;
        if (box == null) {
            label(shape);
        } else if (box.name() == null) {
            begin(shape, box);
        } else {
            box(shape, box, box.name());
        }
    }

    private void label(Shape shape) {
        if (shape.isPassage()) {
            return;
        }
        double left = shape.x - shape.width / 2;
        ink.rect(left, shape.y, shape.width, shape.height, 9, "fill=\"#ffffff\" stroke=\"#b1b4b6\"");
        double y = shape.y + Shape.LINE;
        for (String line : shape.lines) {
            int key = line.matches("[0-9]( .*)?") ? 1 : 0;
            ink.keyed(left + Shape.PADDING, y, line.substring(0, key), line.substring(key), TEXT);
            y += Shape.LINE;
        }
    }

    private void begin(Shape shape, Box box) {
        double round = shape.height / 2;
        String style = Colour.of(box.kind()).style();
        ink.rect(shape.x - shape.width / 2, shape.y, shape.width, shape.height, round, style);
        ink.text(shape.x, shape.y + round + 5, box.heading(), "text-anchor=\"middle\" font-weight=\"bold\" " + TEXT);
    }

    private void box(Shape shape, Box box, String name) {
        Colour colour = Colour.of(box.kind());
        double left = shape.x - shape.width / 2;
        double text = left + Shape.PADDING;
        double y = shape.y + Shape.PADDING + 9;
        ink.rect(left, shape.y, shape.width, shape.height, 6, colour.style());
        ink.text(text, y, box.heading(), "font-weight=\"bold\" fill=\"" + colour.line() + "\"");
        String small = "font-size=\"11\" fill=\"" + Colour.FAINT + "\"";
        if (Shape.hasNameBelow(box)) {
            y += Shape.LINE;
            ink.text(text, y, name, small);
        } else {
            ink.text(left + shape.width - Shape.PADDING, y, name, "text-anchor=\"end\" " + small);
        }
        for (String line : shape.lines) {
            y += Shape.LINE;
            ink.text(text, y, line, TEXT);
        }
        notes(shape, box, colour, y + 8);
    }

    private void notes(Shape shape, Box box, Colour colour, double top) {
        double left = shape.x - shape.width / 2;
        if (!box.notes().isEmpty()) {
            String across = "M" + Ink.point(left, top) + " h" + Ink.px(shape.width);
            ink.path(across, "stroke=\"" + colour.line() + "\" stroke-width=\"0.8\"");
        }
        double y = top;
        for (String note : Shape.notes(box)) {
            y += Shape.LINE;
            ink.text(left + Shape.PADDING, y - 1, note, "font-size=\"12\" fill=\"" + Colour.FAINT + "\"");
        }
    }
}
