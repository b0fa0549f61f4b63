package org.ringround.console.requests;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.request.Request;
import org.ringround.telephony.PhoneNumber;

/**
 * One request that somebody may see.
 *
 * @param area its name, null while nobody knows
 * @param who null while nobody knows, or any more
 * @param holder the volunteer who has it, or had it when it was ended; null: nobody
 * @param letGo it is so long over that it tells of nobody
 * @param live the call that is under way because of it, null when none is
 */
record RequestFacts(
        Request request,
        Instant openedAt,
        @Nullable String area,
        @Nullable Resident who,
        RequestRow.@Nullable Who holder,
        boolean letGo,
        @Nullable UUID live) {

    /** The person behind it. */
    record Resident(
            long person,
            String name,
            PhoneNumber phone,
            @Nullable PhoneNumber second,
            @Nullable String address,
            @Nullable String notes) {}

    long reference() {
        return request.reference();
    }

    @Nullable
    Long person() {
        return who == null ? null : who.person();
    }

    /** Where they can be reached: what they rang from, then what we know of them. */
    List<PhoneNumber> numbers() {
        var numbers = new LinkedHashSet<PhoneNumber>();
        if (request.matter().number() != null) {
            numbers.add(new PhoneNumber(request.matter().number()));
        }
        if (who != null) {
            numbers.add(who.phone());
            if (who.second() != null) {
                numbers.add(who.second());
            }
        }
        return List.copyOf(numbers);
    }
}
