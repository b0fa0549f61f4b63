package org.ringround.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.ringround.db.DatabaseAddress;

/** Rows that are made by SQL, since there are too many of them to be made in any other way. */
final class Script {

    private Script() {}

    /**
     * Runs that script; then the database knows how many rows there are, as it does in life.
     *
     * @param values by the names that stand in it behind a colon
     */
    static void run(DatabaseAddress address, String name, Map<String, String> values) {
        String sql = text(name);
        for (var value : values.entrySet()) {
            sql = sql.replaceAll("(?<!:):" + value.getKey() + "\\b", value.getValue());
        }
        Sql.execute(address, sql);
        Sql.execute(address, "vacuum analyze");
    }

    private static String text(String name) {
        try (InputStream in = Script.class.getResourceAsStream("/bench/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
