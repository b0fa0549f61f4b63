package org.ringround.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record of a file.
 *
 * @param line on which it starts
 * @param cells by column, without the blanks around them; columns that the file does not have are absent
 */
record Row(String file, int line, Map<String, String> cells) {

    /** The same record with what is already known of it in the columns that the file does not have. */
    Row over(Map<String, String> known) {
        var all = new HashMap<>(known);
        all.putAll(cells);
        return new Row(file, line, all);
    }

    /** What it is known by. */
    String key() {
        return Layout.find(file).map(Layout::keys).orElse(List.of()).stream()
                .map(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The same place with other cells. */
    Row withCells(Map<String, String> others) {
        return new Row(file, line, others);
    }

    /** Empty also when the file does not have the column. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The values between the semicolons, each once; empty ones do not count. */
    List<String> list(String column) {
        return split(column).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** The values between the semicolons, by place; only at the end empty ones do not count. */
    List<String> places(String column) {
        var values = new ArrayList<>(split(column).toList());
        while (!values.isEmpty() && values.get(values.size() - 1).isEmpty()) {
            values.remove(values.size() - 1);
        }
        return values;
    }

    private Stream<String> split(String column) {
        return Stream.of(cell(column).split(";")).map(String::strip);
    }
}
