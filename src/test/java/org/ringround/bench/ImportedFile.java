package org.ringround.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.ringround.BenchHouse;
import org.ringround.db.DatabaseAddress;

/** P10: a file of volunteers is imported, and the rows that come of it are copied into another database. */
final class ImportedFile implements Row {

    /** Those that an import of volunteers fills, what refers to others behind them. */
    private static final List<String> TABLES =
            List.of("area", "person", "volunteer", "volunteer_area", "shift", "duty_span", "duty_horizon");

    @Override
    public String name() {
        return "P10";
    }

    @Override
    public Measured measure(Site site) {
        int volunteers = site.sizes().imported();
        List<Double> imported = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        // The first time is for warming up.
        for (int round = 0; round <= site.sizes().rounds(); round++) {
            site.tell("P10: round %d of %d".formatted(round, site.sizes().rounds()));
            DatabaseAddress ours = site.databases().fresh();
            DatabaseAddress peers = site.databases().fresh();
            double first = imports(ours, volunteers);
            double second = copies(read(ours), peers);
            if (round > 0) {
                imported.add(first);
                copied.add(second);
            }
            site.databases().drop(ours);
            site.databases().drop(peers);
        }
        return Measured.of(new Figure(
                "P10",
                "import of " + volunteers + " volunteers, against COPY of their rows",
                Amount.seconds(Spread.of(imported).median()),
                Amount.seconds(Spread.of(copied).median()),
                new Goal.RatioAtMost(10)));
    }

    private static double imports(DatabaseAddress address, int volunteers) {
        BenchHouse.imports(address, Map.of("areas.csv", areas()));
        List<String> lines = new ArrayList<>(List.of("phone,name,area,languages,shifts"));
        for (int i = 0; i < volunteers; i++) {
            lines.add("%s,Volunteer %d,Town %d,en;cy,mon 09:00-12:00".formatted(Fictional.landline(i), i, i % 25));
        }
        return BenchHouse.imports(address, Map.of("volunteers.csv", lines));
    }

    private static List<String> areas() {
        List<String> lines = new ArrayList<>(List.of("name"));
        for (int i = 0; i < 25; i++) {
            lines.add("Town " + i);
        }
        return lines;
    }

    private static Map<String, byte[]> read(DatabaseAddress address) {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = Sql.connect(address)) {
            for (String table : TABLES) {
                var out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                rows.put(table, out.toByteArray());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one transaction, as the import is. */
    private static double copies(Map<String, byte[]> rows, DatabaseAddress address) {
        try (Connection connection = Sql.connect(address)) {
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (var table : rows.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
