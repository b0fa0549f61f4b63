package org.ringround.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ringround.db.Database;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds again a call of which nobody knows whether it was placed. Its own webhook may tell; else the network's list of calls
 * is searched, and as that may lag, only a second search in vain at least a minute after the first gives it up.
 */
final class LostCalls {

    static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LostCalls.class);
    private static final Duration BETWEEN = Duration.ofSeconds(60);
    private static final Duration LATER = Duration.ofSeconds(10);

    /** The network's clock and ours may differ by this much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /** A call created later than this after we sent it belongs to something else: the client gives up before. */
    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Database db;
    private final Telephony telephony;
    private final InstantSource clock;
    private final Senders senders;

    LostCalls(Database db, Telephony telephony, InstantSource clock, Senders senders) {
        this.db = db;
        this.telephony = telephony;
        this.clock = clock;
        this.senders = senders;
    }

    void lookFor(Intent intent) {
        Instant now = clock.instant();
        if (!(intent.errand() instanceof Errand.PlaceCall call) || intent.placingAt() == null) {
            giveUp(intent);
            return;
        }
        try {
            Optional<CallSeen> found = find(call, intent.placingAt());
            if (found.isPresent()) {
                String sid = found.get().sid();
                LOG.info("Found a call again that the phone network had not confirmed");
                senders.told(intent, new Result.Placed(sid));
                db.run(tx -> new IntentStore(tx).finish(intent.id(), "placed", sid, null));
            } else if (intent.listedAt() == null) {
                db.run(tx -> new IntentStore(tx).unknown(intent.id(), now.plus(BETWEEN), now));
                senders.told(intent, new Result.Unknown());
            } else {
                giveUp(intent);
            }
        } catch (TelephonyRefused | TelephonyUnreachable e) {
            db.run(tx -> new IntentStore(tx).unknown(intent.id(), now.plus(LATER), intent.listedAt()));
        }
    }

    private Optional<CallSeen> find(Errand.PlaceCall call, Instant placingAt) {
        return telephony.list(new PhoneNumber(call.number()), placingAt.minus(CLOCKS_DIFFER)).stream()
                .filter(seen -> !seen.created().isBefore(placingAt.minus(CLOCKS_DIFFER)))
                .filter(seen -> seen.created().isBefore(placingAt.plus(LATEST)))
                .filter(seen -> !db.transact(tx -> new IntentStore(tx).isKnown(seen.sid())))
                .findFirst();
    }

    private void giveUp(Intent intent) {
        LOG.warn("Given up as never sent: {}", intent.errand().getClass().getSimpleName());
        senders.told(intent, new Result.GivenUp());
        db.run(tx -> new IntentStore(tx).finish(intent.id(), "given_up", null, "not found"));
    }
}
