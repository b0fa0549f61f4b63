package org.ringround.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.db.Tx;

/** The senders by the kind of their subjects. */
final class Senders {

    private final Map<String, Sender> byKind;

    Senders(List<Sender> senders) {
        this.byKind = senders.stream().collect(Collectors.toMap(Sender::kind, Function.identity()));
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
