package org.ringround.demo;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.Format;
import org.ringround.exchange.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The exports, row by row; an empty cell is an empty text. */
final class Rows {

    private static final JsonMapper JSON = new JsonMapper();

    private final Exporter exporter;

    Rows(Exporter exporter) {
        this.exporter = exporter;
    }

    List<Map<String, String>> list(What what) {
        var out = new StringWriter();
        exporter.write(what, Format.JSON, out);
        List<Map<String, String>> rows = new ArrayList<>();
        JSON.readTree(out.toString()).forEach(row -> rows.add(cells(row)));
        return rows;
    }

    /** The first row with this value in that column. */
    Optional<Map<String, String>> find(What what, String column, String value) {
        return list(what).stream().filter(row -> value.equals(row.get(column))).findFirst();
    }

    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties()
                .forEach(cell -> cells.put(
                        cell.getKey(),
                        cell.getValue().isNull() ? "" : cell.getValue().asString()));
        return cells;
    }
}
