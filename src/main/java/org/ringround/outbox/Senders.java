package org.ringround.outbox;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ringround.db.Tx;

/** The senders by the kind of their subjects. */
final class Senders {

    private final Map<String, Sender> byKind = new ConcurrentHashMap<>();

    /** @throws IllegalStateException somebody else has that kind already */
    void add(Sender sender) {
        if (byKind.putIfAbsent(sender.kind(), sender) != null) {
            throw new IllegalStateException("two senders of the kind " + sender.kind());
        }
    }

    boolean stillWanted(Tx tx, Intent intent) {
        return get(intent.kind()).stillWanted(tx, intent.subject());
    }

    void told(Intent intent, Result result) {
        get(intent.kind()).told(intent.subject(), intent.errand(), result);
    }

    void due(String kind, UUID subject) {
        get(kind).due(subject);
    }

    private Sender get(String kind) {
        Sender sender = byKind.get(kind);
        if (sender == null) {
            throw new IllegalStateException("nobody sends errands of the kind " + kind);
        }
        return sender;
    }
}
