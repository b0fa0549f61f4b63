package org.ringround.text;

import java.util.Optional;

/** Does what some of the commands ask. */
public interface CommandHandler {

    /** Empty: somebody else's command, or there is nothing here that it could mean; the next one is asked. */
    Optional<Answer> on(Asked asked);
}
