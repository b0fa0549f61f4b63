package org.ringround.call;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.ringround.request.CallbackPromise;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What the helpline's settings say of calls.
 *
 * @param name the helpline's, as it is spoken
 * @param languages in order of preference
 * @param region in which keyed-in numbers are read
 * @param numbers that are the central line even when no file lists them
 */
public record CallRules(
        String name,
        List<Language> languages,
        ZoneId zone,
        String region,
        Set<PhoneNumber> numbers,
        CallbackPromise promise) {

    public CallRules {
        languages = List.copyOf(languages);
        numbers = Set.copyOf(numbers);
    }
}
