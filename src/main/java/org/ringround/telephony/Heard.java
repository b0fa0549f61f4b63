package org.ringround.telephony;

import java.util.List;
import java.util.UUID;

/**
 * What a leg hears now.
 *
 * @param kind of the leg: its answers come to that kind's doors, which may be others than those that were asked
 * @param turn that its answers will carry
 * @param instructions in order
 */
public record Heard(String kind, UUID leg, int turn, List<Instruction> instructions) {

    public Heard {
        instructions = List.copyOf(instructions);
    }
}
