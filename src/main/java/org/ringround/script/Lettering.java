package org.ringround.script;

import java.util.ArrayList;
import java.util.List;

/** How wide text is in the widest of the usual fonts, so that it never runs out of its box in a narrower one. */
final class Lettering {

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::letter).sum() * size;
    }

    /** Of the height of the letters. */
    private static double letter(int letter) {
        if ("ijlI.,:;'|!\u2019".indexOf(letter) >= 0) {
            return 0.34;
        }
        if ("frt()- \u201c\u201d".indexOf(letter) >= 0) {
            return letter == ' ' ? 0.32 : 0.46;
        }
        if ("mwMW\u2026".indexOf(letter) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.63;
    }

    /** Lines of at most that width; what is more than so many lines ends with an ellipsis. */
    static List<String> wrap(String text, double size, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.size() <= mostLines ? lines : shortened(lines.subList(0, mostLines), size, width);
    }

    private static List<String> shortened(List<String> lines, double size, double width) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.remove(kept.size() - 1);
        while (last.contains(" ") && width(last + "\u2026\u201d", size) > width) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        String quoteEnds = lines.get(0).startsWith("\u201c") ? "\u201d" : "";
        kept.add(last.replaceAll("[,.;:\u2013-]$", "") + "\u2026" + quoteEnds);
        return kept;
    }
}
