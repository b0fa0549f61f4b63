package org.ringround.text;

import java.time.Duration;

/** What a volunteer asks for by text. */
public sealed interface Command {

    /** On duty until the end of the present shift, else for two hours. */
    record On() implements Command {}

    record OnFor(Duration lasting) implements Command {}

    record Off() implements Command {}

    record Pause(Duration lasting) implements Command {}

    /** Ends every pause. */
    record Back() implements Command {}

    record Status() implements Command {}

    record Shifts() implements Command {}

    record Take(long reference) implements Command {}

    record Done(long reference) implements Command {}

    /** @param reason in their own words */
    record DoneBecause(long reference, String reason) implements Command {}

    record Drop(long reference) implements Command {}

    /** Yes to what was asked last. */
    record Ok() implements Command {}

    /** @param number of an alarm */
    record OkTo(long number) implements Command {}

    /** No to a shift. */
    record Cant() implements Command {}

    /** @param number of an open shift */
    record Cover(long number) implements Command {}

    /** @param digit 1 to 5, about the newest outcome that is missing */
    record Digit(int digit) implements Command {}

    /** @param digit 1 to 5 */
    record DigitFor(int digit, long reference) implements Command {}
}
