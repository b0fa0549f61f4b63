package org.ringround.script;

/** Writes SVG, an element a line. Styles are attributes and not CSS, which pages with a strict policy would not take. */
final class Ink {

    private final StringBuilder out = new StringBuilder();

    Ink line(String xml) {
        out.append(xml).append('\n');
        return this;
    }

    /** @param style attributes as they are written: {@code fill="#ffffff"} */
    Ink rect(double x, double y, double width, double height, double round, String style) {
        return line("<rect x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(width) + "\" height=\"" + px(height)
                + "\" rx=\"" + px(round) + "\" " + style + "/>");
    }

    Ink text(double x, double y, String content, String style) {
        return line("<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" " + style + ">" + escaped(content) + "</text>");
    }

    /** A first letter in bold, which is a key; spaces stay as they are. */
    Ink keyed(double x, double y, String key, String rest, String style) {
        return line("<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" xml:space=\"preserve\" " + style
                + "><tspan font-weight=\"bold\">" + escaped(key) + "</tspan>" + escaped(rest) + "</text>");
    }

    Ink path(String path, String style) {
        return line("<path d=\"" + path.strip() + "\" " + style + "/>");
    }

    /** Whole pixels: sharp, and short. */
    static long px(double length) {
        return Math.round(length);
    }

    static String point(double x, double y) {
        return px(x) + "," + px(y);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
