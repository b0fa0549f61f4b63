package org.ringround.watch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.ringround.telephony.PhoneNumber;

/**
 * What looking after the house goes by.
 *
 * @param central the caller ID of every call that we place
 * @param numbers that are ours even when no file lists them
 * @param zone in which it is night, when old things are let go
 * @param messagesKept how long the sound of a message is kept
 */
public record WatchRules(PhoneNumber central, Set<PhoneNumber> numbers, ZoneId zone, Duration messagesKept) {

    /** Product: thirty days. */
    public static final Duration MESSAGES_KEPT = Duration.ofDays(30);

    public WatchRules {
        numbers = Set.copyOf(numbers);
    }
}
