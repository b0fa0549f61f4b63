package org.ringround.script;

/** Writes SVG, an element a line. */
final class Ink {

    private final StringBuilder out = new StringBuilder();

    /**
     * @param label names and values in turn
     * @return this
     */
    Ink element(String name, Object... label) {
        open(name, label);
        out.setLength(out.length() - ">\n".length());
        out.append("/>\n");
        return this;
    }

    Ink open(String name, Object... label) {
        out.append('<').append(name);
        for (int at = 0; at < label.length; at += 2) {
            out.append(' ').append(label[at]).append("=\"").append(escaped(value(label[at + 1]))).append('"');
        }
        out.append(">\n");
        return this;
    }

    Ink close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    Ink text(String name, String content, Object... label) {
        open(name, label);
        out.setLength(out.length() - 1);
        out.append(escaped(content));
        return close(name);
    }

    /** Whole pixels: sharp, and short. */
    private static String value(Object value) {
        return value instanceof Double number ? String.valueOf(Math.round(number)) : String.valueOf(value);
    }

    private static String escaped(String text) {
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
