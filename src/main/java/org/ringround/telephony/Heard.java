package org.ringround.telephony;

import java.util.List;
import java.util.UUID;

/** What a leg hears now: the leg's id, the turn that its answers will carry, and the instructions in order. */
public record Heard(UUID leg, int turn, List<Instruction> instructions) {

    public Heard {
        instructions = List.copyOf(instructions);
    }
}
