package org.ringround.console.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.simulator.Handset;

/**
 * Whose some numbers are.
 *
 * @param known those who may be known to whoever rehearses
 * @param hidden numbers of somebody who may not, whoever else has them
 */
record Owners(List<Owner> known, Set<String> hidden) {

    boolean mayHold(Handset handset) {
        return !hidden.contains(handset.number());
    }

    /** All who have that number, as people name them; empty when nobody does, or nobody who may be known. */
    Optional<String> name(String number) {
        List<String> names = of(number).stream().map(Owner::name).distinct().toList();
        return names.isEmpty() || hidden.contains(number) ? Optional.empty() : Optional.of(String.join(" / ", names));
    }

    boolean isOnDuty(String number) {
        return of(number).stream().anyMatch(Owner::onDuty);
    }

    Set<Long> people(String number) {
        return of(number).stream()
                .map(Owner::person)
                .filter(person -> person != null)
                .collect(Collectors.toSet());
    }

    private List<Owner> of(String number) {
        return known.stream().filter(owner -> owner.number().equals(number)).toList();
    }
}
