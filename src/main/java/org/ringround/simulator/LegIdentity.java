package org.ringround.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What never changes about a call.
 *
 * @param from E.164, or whatever a withheld number shows
 * @param person the number of the human's own phone, even when it is withheld
 * @param parentSid the call that dialled this one; null for a call of its own
 */
record LegIdentity(
        String sid,
        String from,
        String to,
        String person,
        Direction direction,
        @Nullable String parentSid) {

    static LegIdentity inbound(String from, String to, String person) {
        return new LegIdentity(Sids.next("CA"), from, to, person, Direction.INBOUND, null);
    }

    static LegIdentity ordered(String from, String to) {
        return new LegIdentity(Sids.next("CA"), from, to, to, Direction.OUTBOUND_API, null);
    }

    static LegIdentity dialled(String from, String to, String parentSid) {
        return new LegIdentity(Sids.next("CA"), from, to, to, Direction.OUTBOUND_DIAL, parentSid);
    }
}
