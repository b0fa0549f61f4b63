package org.ringround.text;

import java.time.Instant;
import org.ringround.db.Tx;
import org.ringround.people.Volunteer;
import org.ringround.telephony.Language;

/**
 * A command, and who asks.
 *
 * @param tx the text's own transaction: whatever it does is done once, as the text is kept once
 * @param volunteer active and confirmed
 * @param language of the answer
 * @param delay since when it was asked
 */
public record Asked(Tx tx, Volunteer volunteer, Language language, Command command, Delay delay) {

    Instant said() {
        return delay.said();
    }

    Instant now() {
        return delay.now();
    }
}
