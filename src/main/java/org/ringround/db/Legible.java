package org.ringround.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be read of some rows. Somebody may have written to the tables by hand: one row that makes no sense keeps no other
 * from being read.
 *
 * @param rows those that can be read, in their order
 * @param lost the ids of those that cannot
 */
public record Legible<T>(List<T> rows, List<Long> lost) {

    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);

    public Legible {
        rows = List.copyOf(rows);
        lost = List.copyOf(lost);
    }

    /**
     * Each one that cannot be read is an error in the log.
     *
     * @param what such a row is, for the log: {@code Round}
     */
    public static <R extends Record, T> Legible<T> of(
            Result<R> all, String what, Field<Long> id, Function<R, T> reader) {
        List<T> rows = new ArrayList<>();
        List<Long> lost = new ArrayList<>();
        for (R row : all) {
            try {
                rows.add(reader.apply(row));
            } catch (RuntimeException e) {
                LOG.error(
                        "{} {} cannot be read, and is left out until its row is mended: {}",
                        what,
                        row.get(id),
                        e.toString());
                lost.add(row.get(id));
            }
        }
        return new Legible<>(rows, lost);
    }
}
