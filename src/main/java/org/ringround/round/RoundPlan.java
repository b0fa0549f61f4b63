package org.ringround.round;

import java.util.List;

/**
 * What may be changed of a round: everything but whose it is and what for.
 *
 * @param volunteers their persons, in the order in which they are asked; none for a check-in
 */
public record RoundPlan(Recurrence recurrence, Ringing ringing, Agreement agreement, List<Long> volunteers) {

    public RoundPlan {
        volunteers = List.copyOf(volunteers);
    }
}
