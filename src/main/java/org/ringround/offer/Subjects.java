package org.ringround.offer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of matters for which volunteers are rung; each is introduced once, before the first search. */
public final class Subjects {

    private final Map<String, Subject> byKind = new ConcurrentHashMap<>();

    public void introduce(Subject subject) {
        byKind.put(subject.kind(), subject);
    }

    Subject get(String kind) {
        Subject subject = byKind.get(kind);
        if (subject == null) {
            throw new IllegalStateException("nobody knows matters of the kind " + kind);
        }
        return subject;
    }
}
