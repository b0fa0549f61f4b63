package org.ringround.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction. What is to happen only once it is committed, and never if it is not, is handed to {@link #afterCommit}. */
public final class Tx {

    private static final Logger LOG = LoggerFactory.getLogger(Tx.class);

    private final DSLContext sql;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(DSLContext sql) {
        this.sql = sql;
    }

    public DSLContext sql() {
        return sql;
    }

    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /**
     * Does the work, or none of it when it fails, and the transaction goes on. A failure that is no fault of the work itself, as
     * a database that is away, ends the transaction all the same.
     *
     * @param what for the log, without anything personal
     * @return false when it failed
     */
    public boolean attempt(String what, Consumer<Tx> work) {
        var part = new Tx[1];
        try {
            sql.transaction(configuration -> {
                part[0] = new Tx(configuration.dsl());
                work.accept(part[0]);
            });
        } catch (RuntimeException e) {
            if (Database.isAway(e) || Database.isCollision(e)) {
                throw e;
            }
            LOG.error("{} failed; the others go on", what, e);
            return false;
        }
        afterCommit.addAll(part[0].afterCommit);
        return true;
    }

    /**
     * Does the work as a part that can be undone: whatever it throws undoes the part alone, lets go of what that held, and is
     * thrown on.
     */
    public <T> T part(Function<Tx, T> work) {
        var part = new Tx[1];
        T result = sql.transactionResult(configuration -> {
            part[0] = new Tx(configuration.dsl());
            return work.apply(part[0]);
        });
        afterCommit.addAll(part[0].afterCommit);
        return result;
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
