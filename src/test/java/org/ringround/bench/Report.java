package org.ringround.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a file that programs read. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static String of(List<Figure> figures, List<Figure> details, Map<String, String> machine) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("figures", figures.stream().map(Report::line).toList());
        all.put("details", details.stream().map(Report::line).toList());
        return JSON.writeValueAsString(all) + "\n";
    }

    private static Map<String, @Nullable Object> line(Figure figure) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("row", figure.row());
        line.put("what", figure.what());
        line.put("unit", figure.ours().unit().name().toLowerCase(Locale.ROOT));
        line.put("ours", figure.ours().value());
        line.put("peer", figure.peer() == null ? null : figure.peer().value());
        line.put("ratio", figure.peer() == null ? null : figure.ratio());
        line.put("goal", figure.goal().toString());
        line.put("held", figure.isHeld());
        return line;
    }
}
