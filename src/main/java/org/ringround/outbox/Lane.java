package org.ringround.outbox;

/** In which order paced calls leave; in a lane, whoever waits longest first. Urgent ones get every third place. */
public enum Lane {
    FIRST_OFFER,
    URGENT,
    OFFER,
    CALLBACK,
    CHECKIN
}
