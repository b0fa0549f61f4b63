package org.ringround.outbox;

import java.util.UUID;
import java.util.function.Consumer;
import org.ringround.db.Tx;

/** A kind of due times for which nothing is sent; what is done then may be done twice. */
public record DueTime(String kind, Consumer<UUID> when) implements Sender {

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return false;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        throw new IllegalStateException("a due time sends nothing by itself");
    }

    @Override
    public void due(UUID subject) {
        when.accept(subject);
    }
}
