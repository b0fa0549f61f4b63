package org.ringround.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;

/** What rounds know of whoever rings us: a check-in that is open, and who befriends them. */
public interface OpenMatters {

    /** Where nobody is rung on a round. */
    OpenMatters NONE = new OpenMatters() {
        @Override
        public Optional<UUID> find(Tx tx, String number, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> findFriend(Tx tx, long resident, Instant now) {
            return Optional.empty();
        }

        @Override
        public void settle(Tx tx, UUID matter, Instant now) {
            throw new IllegalStateException("nothing is open");
        }
    };

    /** What is open for anybody at that number, in E.164; of several the one that was due first. */
    Optional<UUID> find(Tx tx, String number, Instant now);

    /** The volunteer on duty who befriends that resident, and is rung first when they ring us. */
    Optional<Long> findFriend(Tx tx, long resident, Instant now);

    /** They ring, and say that they are all right. One that is settled already stays so. */
    void settle(Tx tx, UUID matter, Instant now);
}
