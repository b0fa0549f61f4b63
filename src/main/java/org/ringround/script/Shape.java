package org.ringround.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Sketch.Box;

/**
 * Something that takes room in a picture: a box, the label of an arrow, or the place where a long arrow passes through a
 * layer. It finds its place step by step.
 */
final class Shape {

    static final double TEXT = 13;
    static final double LINE = 17;
    static final double SMALL = 12;
    static final double NAME = 11;
    static final double PADDING = 12;

    private static final double BOX_WIDTH = 296;
    private static final double LABEL_WIDTH = 250;
    private static final double PASSAGE = 16;
    private static final int MOST_LINES = 3;

    final @Nullable Box box;
    /** What is written in it, below the heading of a box. */
    final List<String> lines;

    final double width;
    final double height;
    final List<Shape> above = new ArrayList<>();
    final List<Shape> below = new ArrayList<>();

    /** The middle. */
    double x;
    /** The top. */
    double y;

    private Shape(@Nullable Box box, List<String> lines, double width, double height) {
        this.box = box;
        this.lines = lines;
        this.width = width;
        this.height = height;
    }

    static Shape box(Box box) {
        if (box.name() == null) {
            return new Shape(box, List.of(), Lettering.width(box.heading(), TEXT) + 4 * PADDING, 2 * LINE);
        }
        List<String> lines = box.text().isEmpty()
                ? List.of()
                : Lettering.wrap(box.text(), TEXT, BOX_WIDTH - 2 * PADDING, MOST_LINES);
        double heading = hasNameBelow(box) ? 2 * LINE : LINE;
        double height = PADDING
                + heading
                + lines.size() * LINE
                + notes(box).size() * LINE
                + (notes(box).isEmpty() ? 0 : 8);
        return new Shape(box, lines, width(box), height + PADDING / 2);
    }

    /** Where nothing is asked, and little or nothing said, a box is as narrow as it can be. */
    private static double width(Box box) {
        boolean brief = box.text().isEmpty() || box.kind() == Sketch.Kind.END;
        double heading = beside(box) + 3 * PADDING;
        return brief
                ? Math.min(BOX_WIDTH, Math.max(heading, Lettering.width(box.text(), TEXT) + 2 * PADDING))
                : BOX_WIDTH;
    }

    /** The heading, which is bold, and the step's name. */
    private static double beside(Box box) {
        return 1.1 * Lettering.width(box.heading(), TEXT) + Lettering.width(String.valueOf(box.name()), NAME);
    }

    /** Whether there is no room for the step's name beside the heading. */
    static boolean hasNameBelow(Box box) {
        return beside(box) > BOX_WIDTH - 3 * PADDING;
    }

    /** The remarks of a box in lines. */
    static List<String> notes(Box box) {
        return box.notes().stream()
                .flatMap(note -> Lettering.wrap(note, SMALL, BOX_WIDTH - 2 * PADDING, 2).stream())
                .toList();
    }

    static Shape label(List<String> labels) {
        if (labels.isEmpty()) {
            return passage();
        }
        List<String> lines = labels.stream()
                .flatMap(label -> indented(Lettering.wrap(label, TEXT, LABEL_WIDTH, 2)))
                .toList();
        double widest = lines.stream()
                .mapToDouble(line -> Lettering.width(line, TEXT))
                .max()
                .orElse(0);
        return new Shape(null, lines, widest + 2 * PADDING, lines.size() * LINE + 8);
    }

    /** What does not fit beside a key goes on beneath the words, not beneath the key. */
    private static Stream<String> indented(List<String> lines) {
        boolean key = lines.get(0).matches("[0-9] .*");
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).map(line -> key ? "    " + line : line));
    }

    static Shape passage() {
        return new Shape(null, List.of(), PASSAGE, 0);
    }

    boolean isPassage() {
        return box == null && lines.isEmpty();
    }

    static void link(Shape upper, Shape lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }
}
