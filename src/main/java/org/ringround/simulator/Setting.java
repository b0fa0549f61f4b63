package org.ringround.simulator;

import java.util.Set;

/** On what occasion a document is carried out, which decides the verbs it may hold. */
enum Setting {
    CALL(Set.of("Say", "Play", "Pause", "Gather", "Dial", "Enqueue", "Record", "Redirect", "Hangup", "Reject")),
    WAIT(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Leave")),
    SCREEN(Set.of("Say", "Play", "Gather", "Hangup")),
    WHISPER(Set.of("Say", "Play", "Pause", "Redirect"));

    private final Set<String> verbs;

    Setting(Set<String> verbs) {
        this.verbs = verbs;
    }

    boolean allows(String verb) {
        return verbs.contains(verb);
    }
}
