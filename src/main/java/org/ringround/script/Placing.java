package org.ringround.script;

import java.util.List;
import java.util.function.Function;

/** Gives everything in a picture its place: near the middle of its neighbours, in its order, with room between. */
final class Placing {

    static final double MARGIN = 24;
    private static final double TOP = 64;
    private static final double BETWEEN = 26;
    private static final double ABOVE_LABELS = 26;
    private static final double ABOVE_BOXES = 36;

    /** Even: the last goes up, so what stands alone stands straight above what follows it. */
    private static final int SWEEPS = 40;

    private Placing() {}

    /**
     * Gives a place to everything.
     *
     * @param narrowest the least width of the picture, in whose middle all stands
     * @return the width and height that it takes
     */
    static Size place(List<List<Shape>> layers, double narrowest) {
        layers.forEach(layer -> shift(layer, shape -> 0.0));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int at = 0; at < layers.size(); at++) {
                shift(layers.get(down ? at : layers.size() - 1 - at), shape -> middle(shape, down));
            }
        }
        double left = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(shape -> shape.x - shape.width / 2)
                .min()
                .orElse(0);
        double right = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(shape -> shape.x + shape.width / 2)
                .max()
                .orElse(0);
        double width = Math.max(narrowest, right - left + 2 * MARGIN);
        double move = (width - right - left) / 2;
        layers.forEach(layer -> layer.forEach(shape -> shape.x += move));
        return new Size(width, descend(layers));
    }

    /** What a picture takes. */
    record Size(double width, double height) {}

    private static double middle(Shape shape, boolean ofAbove) {
        List<Shape> wished = ofAbove ? shape.above : shape.below;
        List<Shape> others = ofAbove ? shape.below : shape.above;
        return (wished.isEmpty() ? others : wished)
                .stream().mapToDouble(other -> other.x).average().orElse(shape.x);
    }

    /** Each as near as possible to where it would be; those that would collide share the middle of their wishes. */
    private static void shift(List<Shape> layer, Function<Shape, Double> wish) {
        double[] offset = new double[layer.size()];
        double[] sum = new double[layer.size()];
        int[] count = new int[layer.size()];
        int blocks = 0;
        for (int at = 0; at < layer.size(); at++) {
            Shape shape = layer.get(at);
            if (at > 0) {
                offset[at] = offset[at - 1] + (layer.get(at - 1).width + shape.width) / 2 + BETWEEN;
            }
            sum[blocks] = wish.apply(shape) - offset[at];
            count[blocks] = 1;
            while (blocks > 0 && sum[blocks - 1] / count[blocks - 1] > sum[blocks] / count[blocks]) {
                sum[blocks - 1] += sum[blocks];
                count[blocks - 1] += count[blocks];
                blocks--;
            }
            blocks++;
        }
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int member = 0; member < count[block]; member++, at++) {
                layer.get(at).x = sum[block] / count[block] + offset[at];
            }
        }
    }

    /** The height below the last layer. */
    private static double descend(List<List<Shape>> layers) {
        double y = TOP;
        for (int at = 0; at < layers.size(); at++) {
            boolean boxes = at % 2 == 0;
            double above = at == 0 || !boxes && height(layers.get(at)) == 0 ? 0 : boxes ? ABOVE_BOXES : ABOVE_LABELS;
            double top = y + above;
            layers.get(at).forEach(shape -> shape.y = top);
            y = top + height(layers.get(at));
        }
        return y;
    }

    static double height(List<Shape> layer) {
        return layer.stream().mapToDouble(shape -> shape.height).max().orElse(0);
    }
}
