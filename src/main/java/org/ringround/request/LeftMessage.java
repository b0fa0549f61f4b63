package org.ringround.request;

import java.time.Duration;
import java.time.Instant;

/**
 * A message that a caller left.
 *
 * @param recording its id at the phone network, by which it is also found here
 * @param ready whether its sound is here and can be played
 */
public record LeftMessage(String recording, long reference, Duration length, Instant leftAt, boolean ready) {}
