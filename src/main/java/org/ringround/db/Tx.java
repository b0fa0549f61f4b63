package org.ringround.db;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** One transaction. What is to happen only once it is committed, and never if it is not, is handed to {@link #afterCommit}. */
public final class Tx {

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

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
