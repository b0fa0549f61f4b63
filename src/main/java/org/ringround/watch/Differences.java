package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.Way;

/**
 * In what the network's calls and ours differ. Pure.
 *
 * @param over those that we think live, and that are over
 * @param unseen those with which somebody rang us and nobody here saw it; they are over
 * @param strange those that nothing of ours explains
 * @param pending those of which the next look will tell
 * @param elsewhere how many there are of numbers that are not ours
 */
record Differences(
        List<CallListed> over,
        List<CallListed> unseen,
        List<CallListed> strange,
        List<CallListed> pending,
        int elsewhere) {

    /** So long the network's answer to our asking may be on its way. */
    private static final Duration ANSWER_COMES = Duration.ofMinutes(2);

    /** A call that is over for us may still hear its last words. */
    private static final Duration LAST_WORDS = Duration.ofMinutes(10);

    static Differences between(List<CallListed> listed, Ours ours, Instant now) {
        Map<String, CallListed> bySid =
                listed.stream().collect(Collectors.toMap(CallListed::sid, Function.identity(), (one, same) -> one));
        var found = new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int elsewhere = 0;
        for (CallListed call : bySid.values()) {
            Known known = ours.known().get(call.sid());
            if (known != null) {
                found.compare(call, known, now);
            } else if (call.way() == Way.IN && !ours.isRungBy(call.who())) {
                elsewhere++;
            } else {
                found.explain(call, ours, bySid, now);
            }
        }
        return new Differences(found.over, found.unseen, found.strange, found.pending, elsewhere);
    }

    private void compare(CallListed call, Known known, Instant now) {
        if (!(known instanceof Known.Leg leg)) {
            return;
        }
        if (leg.endedAt() == null && call.status().isOver()) {
            over.add(call);
        } else if (leg.endedAt() != null
                && !call.status().isOver()
                && leg.endedAt().isBefore(now.minus(LAST_WORDS))) {
            strange.add(call);
        }
    }

    private void explain(CallListed call, Ours ours, Map<String, CallListed> bySid, Instant now) {
        switch (call.way()) {
            case IN -> (call.status().isOver() ? unseen : pending).add(call);
            case OUT -> {
                if (ours.rings(call.who())) {
                    boolean early = call.created().isAfter(now.minus(ANSWER_COMES));
                    (early || ours.isSought(call.who()) ? pending : strange).add(call);
                }
            }
            case DIALLED -> {
                String parent = call.parent();
                boolean explained = parent != null && (ours.known().containsKey(parent) || bySid.containsKey(parent));
                if (ours.rings(call.who()) && !explained) {
                    strange.add(call);
                }
            }
        }
    }
}
