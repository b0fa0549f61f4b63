package org.ringround.account;

import java.time.Instant;

/**
 * A session that goes on.
 *
 * @param mustChange whether they came with a one-time password, and may do nothing before they have changed it
 * @param ends when it is over if its holder does nothing more
 */
public record Session(Visitor visitor, boolean mustChange, Instant ends) {}
