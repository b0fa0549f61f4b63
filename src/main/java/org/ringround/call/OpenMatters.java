package org.ringround.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;

/** What somebody may be ringing us about because we were to ring them: a check-in that is open. */
public interface OpenMatters {

    /** Where nobody is rung on a round. */
    OpenMatters NONE = new OpenMatters() {
        @Override
        public Optional<UUID> find(Tx tx, String number, Instant now) {
            return Optional.empty();
        }

        @Override
        public void settle(Tx tx, UUID matter, Instant now) {
            throw new IllegalStateException("nothing is open");
        }
    };

    /** What is open for anybody at that number, in E.164; of several the one that was due first. */
    Optional<UUID> find(Tx tx, String number, Instant now);

    /** They ring, and say that they are all right. One that is settled already stays so. */
    void settle(Tx tx, UUID matter, Instant now);
}
