package org.ringround.outbox;

import java.time.Instant;
import java.time.InstantSource;
import org.ringround.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one claimed mail and tells its sender. At least once: a worker that dies between handing it over and writing
 * that down leaves it to be sent again.
 */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Database db;
    private final Post post;
    private final InstantSource clock;
    private final Senders senders;

    Postman(Database db, Post post, InstantSource clock, Senders senders) {
        this.db = db;
        this.post = post;
        this.clock = clock;
        this.senders = senders;
    }

    void deliver(Intent intent) {
        try {
            if (!(intent.errand() instanceof Errand.SendMail mail)) {
                throw new NotPosted("a mail that cannot be read", true, null);
            }
            post.send(mail);
            senders.told(intent, new Result.Done());
            db.run(tx -> new IntentStore(tx).finish(intent.id(), "done", null, null));
        } catch (NotPosted e) {
            failed(intent, e);
        }
    }

    private void failed(Intent intent, NotPosted failure) {
        String why = String.valueOf(failure.getMessage());
        if (failure.isForGood() || intent.tries() >= Patience.MOST_TRIES) {
            LOG.error("A mail is given up after {} tries: {}", intent.tries() + 1, why);
            senders.told(intent, new Result.Refused(why));
            db.run(tx -> new IntentStore(tx).finish(intent.id(), "failed", null, why));
            return;
        }
        LOG.warn("A mail could not be sent and is tried again: {}", why);
        Instant due = clock.instant().plus(Patience.after(intent.tries(), Patience.LONGEST));
        db.run(tx -> new IntentStore(tx).again(intent.id(), due, why));
    }
}
