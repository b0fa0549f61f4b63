package org.ringround.offer;

import java.util.UUID;
import java.util.function.Consumer;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;

/** A kind of due times that searches set. */
record SearchTimer(String kind, Consumer<UUID> when) implements Sender {

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return false;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        throw new IllegalStateException("a search sends nothing by itself");
    }

    @Override
    public void due(UUID subject) {
        when.accept(subject);
    }
}
