package org.ringround.console.practice;

import java.util.function.Supplier;
import org.ringround.console.ConsoleParts;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.PhoneNumber;

/**
 * What the practice phone is made of.
 *
 * @param central the number that callers ring
 * @param text the number that people text
 * @param publicUrl what our own links in texts and sounds begin with
 */
public record PracticeParts(
        ConsoleParts console,
        PhoneNetwork network,
        PhoneNumber central,
        PhoneNumber text,
        Supplier<String> publicUrl) {}
