package org.ringround.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.ringround.db.Database;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Carries out one claimed errand, tells its sender what came of it, and then writes it down as finished: whoever dies in
 * between leaves it to be found again, and its sender is told twice rather than never.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final Duration LONGEST_CALL_PAUSE = Duration.ofSeconds(4);

    /** With the pauses in between, about twenty minutes. */
    private static final int LATE = 11;

    private static final Duration SLOWLY = Duration.ofHours(1);

    /** Thirty days more, an hour each. */
    private static final int MOST_SLOW_TRIES = Patience.MOST_TRIES + 30 * 24;

    private final Database db;
    private final Telephony telephony;
    private final InstantSource clock;
    private final Senders senders;
    private final Consumer<PhoneNumber> stopped;

    /** @param stopped told of a number to which the network refuses texts, because it asked for none */
    Delivery(Database db, Telephony telephony, InstantSource clock, Senders senders, Consumer<PhoneNumber> stopped) {
        this.db = db;
        this.telephony = telephony;
        this.clock = clock;
        this.senders = senders;
        this.stopped = stopped;
    }

    void deliver(Intent intent) {
        if (!intent.errand().isRepeatable() && !clock.instant().isBefore(intent.leaseUntil())) {
            LOG.warn("A call was held up for so long that another worker looks after it; it is not placed here");
            return;
        }
        if (intent.errand() instanceof Errand.Unreadable unreadable) {
            LOG.error("An errand in the outbox cannot be carried out: {}", unreadable.why());
            finishRefused(intent, unreadable.why());
            return;
        }
        if (intent.errand() instanceof Errand.SendText text
                && db.transact(tx -> new TextStopStore(tx).isStopped(text.number()))) {
            LOG.info("A text is not sent: its number has asked for none");
            finishRefused(intent, "stopped");
            return;
        }
        try {
            Optional<Result> result = intent.errand().carryOut(telephony);
            if (result.isPresent()) {
                done(intent, result.get());
            } else {
                again(intent, "not ready yet");
            }
        } catch (TelephonyRefused refused) {
            if (refused.isForNow() || intent.errand().isKept()) {
                again(intent, String.valueOf(refused.getMessage()));
            } else {
                refused(intent, refused);
            }
        } catch (TelephonyUnreachable unreachable) {
            unreachable(intent, unreachable);
        }
    }

    private void done(Intent intent, Result result) {
        String sid = result instanceof Result.Placed placed ? placed.sid() : null;
        senders.told(intent, result);
        db.run(tx -> new IntentStore(tx).finish(intent.id(), sid == null ? "done" : "placed", sid, null));
    }

    private void refused(Intent intent, TelephonyRefused refused) {
        LOG.atLevel(intent.errand().mayComeTooLate() && refused.isOver() ? Level.DEBUG : Level.WARN)
                .log("Refused by the phone network: {} ({})", name(intent), refused.getMessage());
        if (refused.isStopped() && intent.errand() instanceof Errand.SendText text) {
            stopped.accept(new PhoneNumber(text.number()));
        }
        finishRefused(intent, String.valueOf(refused.getMessage()));
    }

    private void finishRefused(Intent intent, String why) {
        senders.told(intent, new Result.Refused(why));
        db.run(tx -> new IntentStore(tx).finish(intent.id(), "failed", null, why));
    }

    private void unreachable(Intent intent, TelephonyUnreachable unreachable) {
        if (intent.errand().isRepeatable() || !unreachable.isUnknown()) {
            again(intent, String.valueOf(unreachable.getMessage()));
        } else {
            LOG.warn("No clear answer from the phone network, looking for it: {}", unreachable.getMessage());
            Instant now = clock.instant();
            db.run(tx -> new IntentStore(tx).unknown(intent.id(), now.plus(LostCalls.FIRST_LOOK), null));
            senders.told(intent, new Result.Unknown());
        }
    }

    /** Nothing happened: later. A call is asked for again quickly, since somebody waits; its sender says how long. */
    private void again(Intent intent, String why) {
        boolean call = intent.errand() instanceof Errand.PlaceCall;
        boolean kept = intent.errand().isKept();
        int tries = intent.tries();
        if (!call && tries >= (kept ? MOST_SLOW_TRIES : Patience.MOST_TRIES)) {
            LOG.error("Given up after {} tries: {} ({})", tries, name(intent), why);
            finishRefused(intent, why);
            return;
        }
        if (kept && tries == LATE) {
            LOG.warn("Keeps failing and is tried on: {} ({})", name(intent), why);
            senders.told(intent, new Result.Late(why));
        }
        Duration pause = tries >= Patience.MOST_TRIES && kept
                ? SLOWLY
                : Patience.after(tries, call ? LONGEST_CALL_PAUSE : Patience.LONGEST);
        Instant due = clock.instant().plus(pause);
        db.run(tx -> new IntentStore(tx).again(intent.id(), due, why));
    }

    private static String name(Intent intent) {
        return intent.errand().getClass().getSimpleName();
    }
}
