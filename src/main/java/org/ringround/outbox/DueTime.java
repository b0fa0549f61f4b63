package org.ringround.outbox;

import java.util.UUID;
import java.util.function.Consumer;

/** A kind of due times for which nothing is sent; what is done then may be done twice. */
public record DueTime(String kind, Consumer<UUID> when) implements Sender {

    @Override
    public void due(UUID subject) {
        when.accept(subject);
    }
}
