package org.ringround.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ringround.script.Sketch.Box;
import org.ringround.script.Sketch.Link;

/**
 * What stands above what in a picture. Boxes are in every second layer; between them are the labels of the arrows, which
 * take room like boxes do, so nothing lies on anything else.
 */
final class Layers {

    private static final int SWEEPS = 12;

    private final Ranks ranks;
    private final UnaryOperator<String> backTo;
    private final List<List<Shape>> layers = new ArrayList<>();
    private final List<List<Shape>> arrows = new ArrayList<>();

    private Layers(Ranks ranks, UnaryOperator<String> backTo) {
        this.ranks = ranks;
        this.backTo = backTo;
    }

    /** @param backTo what is written at an arrow that leads back up to the step of that name */
    static Layers of(Sketch sketch, UnaryOperator<String> backTo) {
        Layers layers = new Layers(Ranks.of(sketch), backTo);
        Map<Box, Shape> boxes = new HashMap<>();
        for (Box box : sketch.boxes()) {
            Shape shape = Shape.box(box);
            boxes.put(box, shape);
            layers.add(shape, 2 * layers.ranks.of(box));
        }
        for (Box box : sketch.boxes()) {
            layers.ranks.from(box).forEach(link -> layers.addArrow(link, box, boxes));
        }
        layers.untangle();
        return layers;
    }

    /** From top to bottom, each from left to right. */
    List<List<Shape>> all() {
        return layers;
    }

    /** Each from a box, through labels and passages, to a box, or to a label that says where it leads back to. */
    List<List<Shape>> arrows() {
        return arrows;
    }

    private void add(Shape shape, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(layer).add(shape);
    }

    private void addArrow(Link link, Box from, Map<Box, Shape> boxes) {
        Box target = ranks.target(link);
        boolean back = ranks.leadsBack(link);
        List<String> labels = new ArrayList<>(link.labels());
        if (back) {
            labels.add(backTo.apply(link.to()));
        }
        int layer = 2 * ranks.of(from);
        List<Shape> arrow = new ArrayList<>(List.of(Objects.requireNonNull(boxes.get(from))));
        append(arrow, Shape.label(labels), ++layer);
        while (!back && ++layer < 2 * ranks.of(target)) {
            append(arrow, Shape.passage(), layer);
        }
        if (!back) {
            Shape end = Objects.requireNonNull(boxes.get(target));
            Shape.link(arrow.get(arrow.size() - 1), end);
            arrow.add(end);
        }
        arrows.add(arrow);
    }

    private void append(List<Shape> arrow, Shape next, int layer) {
        Shape.link(arrow.get(arrow.size() - 1), next);
        arrow.add(next);
        add(next, layer);
    }

    /** Sorts each layer by the middle of its neighbours, down and up, and keeps what crosses least. */
    private void untangle() {
        List<List<Shape>> best = copy();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int at = 1; at < layers.size(); at++) {
                int layer = down ? at : layers.size() - 1 - at;
                sort(layers.get(layer), layers.get(down ? layer - 1 : layer + 1), down);
            }
            if (crossings(layers) < crossings(best)) {
                best = copy();
            }
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.set(layer, best.get(layer));
        }
    }

    private List<List<Shape>> copy() {
        List<List<Shape>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private static void sort(List<Shape> layer, List<Shape> neighbours, boolean down) {
        Map<Shape, Double> middles = new HashMap<>();
        for (int at = 0; at < layer.size(); at++) {
            Shape shape = layer.get(at);
            double middle = (down ? shape.above : shape.below)
                    .stream().mapToInt(neighbours::indexOf).average().orElse(at);
            middles.put(shape, middle);
        }
        layer.sort((one, other) ->
                Double.compare(Objects.requireNonNull(middles.get(one)), Objects.requireNonNull(middles.get(other))));
    }

    private static int crossings(List<List<Shape>> layers) {
        int crossings = 0;
        for (int at = 0; at + 1 < layers.size(); at++) {
            List<int[]> lines = new ArrayList<>();
            List<Shape> upper = layers.get(at);
            List<Shape> lower = layers.get(at + 1);
            upper.forEach(shape ->
                    shape.below.forEach(to -> lines.add(new int[] {upper.indexOf(shape), lower.indexOf(to)})));
            for (int[] one : lines) {
                for (int[] other : lines) {
                    crossings += one[0] < other[0] && one[1] > other[1] ? 1 : 0;
                }
            }
        }
        return crossings;
    }
}
