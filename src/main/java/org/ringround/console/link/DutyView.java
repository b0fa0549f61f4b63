package org.ringround.console.link;

import java.time.Instant;

/** Whether the volunteer's phone rings now. */
public sealed interface DutyView {

    /** On duty until then. */
    record On(Instant until) implements DutyView {}

    /** Paused until then, whatever their duty. */
    record Paused(Instant until) implements DutyView {}

    /** Off duty. */
    record Off() implements DutyView {}
}
