package org.ringround.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures as a terminal shows them. */
final class Table {

    private static final List<String> HEAD =
            List.of("row", "what", "ours", "limit or peer", "ratio", "goal", "held or missed");
    private static final String NONE = "-";
    private static final String GAP = "  ";

    private Table() {}

    /** A line for each figure, below a head; each column as wide as what stands in it. */
    static String of(List<Figure> figures) {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        figures.forEach(figure -> lines.add(cells(figure)));
        return lines.stream().map(line -> line(line, lines)).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.row(),
                figure.what(),
                figure.ours().toString(),
                figure.peer() == null ? NONE : figure.peer().toString(),
                figure.peer() == null ? NONE : Unit.digits(figure.ratio()),
                figure.goal().toString(),
                figure.isHeld() ? "held" : "MISSED");
    }

    private static String line(List<String> cells, List<List<String>> all) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            int at = column;
            int width = all.stream().mapToInt(one -> one.get(at).length()).max().orElse(0);
            line.append(cells.get(column))
                    .append(" ".repeat(width - cells.get(column).length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
