package org.ringround.outcall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Why people are rung and asked; each purpose is introduced once, before the first call. */
public final class Purposes {

    private final Map<String, Purpose> byKind = new ConcurrentHashMap<>();

    public void introduce(Purpose purpose) {
        byKind.put(purpose.kind(), purpose);
    }

    Purpose get(String kind) {
        Purpose purpose = byKind.get(kind);
        if (purpose == null) {
            throw new IllegalStateException("nobody rings people for " + kind);
        }
        return purpose;
    }
}
