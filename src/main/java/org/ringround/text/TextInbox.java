package org.ringround.text;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.TextReception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every text that comes in, once, for the coordinators. */
public final class TextInbox implements TextReception {

    private static final Logger LOG = LoggerFactory.getLogger(TextInbox.class);

    private final Database db;
    private final InstantSource clock;

    public TextInbox(Database db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void text(String sid, @Nullable PhoneNumber from, String body) {
        boolean isNew = db.transact(tx -> new TextStore(tx).insert(sid, from, body, clock.instant()));
        if (isNew) {
            LOG.info("A text from {} is in the inbox", from == null ? "a withheld number" : from);
        }
    }
}
