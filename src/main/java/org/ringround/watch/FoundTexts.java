package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ringround.db.Database;
import org.ringround.telephony.Telephony.TextListed;
import org.ringround.telephony.TextReception;

/** The texts that the network got for us, and that nobody here saw: each is handed in, in the order in which they were sent. */
final class FoundTexts {

    /** So long a text's own news may be on its way, and be tried again, and say more than the list. */
    private static final Duration NEWS_COMES = Duration.ofSeconds(30);

    private final Database db;
    private final TextReception reception;

    FoundTexts(Database db, TextReception reception) {
        this.db = db;
        this.reception = reception;
    }

    /** Says how many there were. */
    int mend(List<TextListed> listed, Open open, Instant now) {
        List<String> sids = listed.stream().map(one -> one.text().sid()).toList();
        Set<String> known = db.transact(tx -> new WatchStore(tx).knownTexts(sids));
        int unseen = 0;
        for (TextListed one : listed) {
            if (known.contains(one.text().sid())) {
                continue;
            }
            if (one.said().isAfter(now.minus(NEWS_COMES))) {
                open.since(one.said());
            } else {
                unseen++;
                open.attempt(one.said(), () -> reception.found(one.text(), one.said()));
            }
        }
        return unseen;
    }
}
