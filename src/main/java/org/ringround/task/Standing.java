package org.ringround.task;

/** Where a request stands, as tasks see it. */
sealed interface Standing {

    /** Somebody has it, or it is settled. */
    record NotOpen() implements Standing {}

    /** Its caller is on the line, or volunteers' phones ring for it. */
    record Sought() implements Standing {}

    /** A coordinator looks at it first. */
    record Coordinators() implements Standing {}

    /** Volunteers are asked. */
    record ForVolunteers(Spell spell) implements Standing {}
}
