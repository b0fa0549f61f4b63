package org.ringround.task;

import java.time.Instant;

/** What is to be done next about a task that nobody has. */
sealed interface Step {

    /** Volunteers are asked, now. */
    record Ask() implements Step {}

    /** It goes into the digest of that morning. */
    record Morning(Instant at) implements Step {}

    /** A coordinator is told that nobody takes it, now. */
    record TellCoordinator() implements Step {}

    record Wait(Instant until) implements Step {}

    /** It is old: the coordinators alone decide what becomes of it. */
    record Rest() implements Step {}
}
