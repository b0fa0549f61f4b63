package org.ringround.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * What an account is to be.
 *
 * @param areas ids
 * @param phone of the person in People that it belongs to, null: of nobody
 */
public record Powers(
        AccountRole role, Set<Long> areas, @Nullable PhoneNumber phone) {

    public Powers {
        areas = Set.copyOf(areas);
    }

    Optional<AccountFault> fault() {
        if (role == AccountRole.ADMIN) {
            return areas.isEmpty() ? Optional.empty() : Optional.of(AccountFault.AREAS_OF_ADMIN);
        }
        return areas.isEmpty() ? Optional.of(AccountFault.NO_AREA) : Optional.empty();
    }
}
