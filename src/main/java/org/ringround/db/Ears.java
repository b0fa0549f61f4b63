package org.ringround.db;

import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Listens to one transaction: whether anything in it changed what the live pages show. */
final class Ears implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private boolean heard;

    @Override
    public void executeEnd(ExecuteContext ctx) {
        // What met no row changed nothing; without a count nobody knows.
        if (!heard && ctx.rows() != 0) {
            heard = ctx.query() == null
                    ? Stream.of(ctx.batchQueries()).anyMatch(Shown::isChangedBy)
                    : Shown.isChangedBy(ctx.query());
        }
    }

    boolean heard() {
        return heard;
    }
}
