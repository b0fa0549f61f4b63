package org.ringround;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ringround.db.Database;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.Format;
import org.ringround.exchange.What;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An export, row by row. */
final class ExportedRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private ExportedRows() {}

    static List<Map<String, Object>> of(Database database, What what) {
        var out = new StringWriter();
        new Exporter(database).write(what, Format.JSON, out);
        List<Map<String, Object>> rows = new ArrayList<>();
        JSON.readTree(out.toString()).forEach(row -> rows.add(JSON.convertValue(row, ROW)));
        return rows;
    }
}
