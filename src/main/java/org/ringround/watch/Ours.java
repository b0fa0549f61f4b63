package org.ringround.watch;

import java.util.Map;
import java.util.Set;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/**
 * What we know, to be compared with what the network knows.
 *
 * @param known our calls by SID
 * @param numbers on which people ring us
 * @param central from which we ring
 * @param sought numbers to which a call may have been placed that is still looked for
 */
record Ours(Map<String, Known> known, Set<PhoneNumber> numbers, PhoneNumber central, Set<String> sought) {

    Ours {
        known = Map.copyOf(known);
        numbers = Set.copyOf(numbers);
        sought = Set.copyOf(sought);
    }

    boolean isRungBy(Incoming who) {
        return who.to() != null && numbers.contains(who.to());
    }

    boolean rings(Incoming who) {
        return central.equals(who.from());
    }

    boolean isSought(Incoming who) {
        return who.to() != null && sought.contains(who.to().e164());
    }
}
