package org.ringround.telephony;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who rings and whom.
 *
 * @param from the caller's number, null when it is withheld
 * @param to the number that was dialled, null when the network sent no valid one
 */
public record Incoming(@Nullable PhoneNumber from, @Nullable PhoneNumber to) {

    public Optional<PhoneNumber> caller() {
        return Optional.ofNullable(from);
    }
}
