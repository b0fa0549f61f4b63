package org.ringround.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Resident;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * A resident who is on a round.
 *
 * @param second another number of theirs, null when there is none
 */
public record OnRound(Resident resident, @Nullable PhoneNumber second) {

    /** The numbers that may be rung, in E.164, the first first. */
    List<String> numbers() {
        return new ArrayList<>(Stream.of(resident.phone(), second)
                .filter(Objects::nonNull)
                .filter(PhoneNumber::mayBeRung)
                .map(PhoneNumber::e164)
                .distinct()
                .toList());
    }

    /** What they speak, among those; the first where nobody knows. */
    Language language(List<Language> ours) {
        Language theirs = resident.language();
        return theirs != null && ours.contains(theirs) ? theirs : ours.get(0);
    }
}
