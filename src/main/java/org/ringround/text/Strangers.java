package org.ringround.text;

import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Understands what somebody says by text who is no volunteer, or not yet. */
public interface Strangers {

    /** An answer in that language. */
    record Reply(Language language, Answer answer) {}

    /** Empty: it means nothing here, and waits for a person. */
    Optional<Reply> on(Tx tx, PhoneNumber from, String said, Instant now);
}
