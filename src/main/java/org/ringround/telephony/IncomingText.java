package org.ringround.telephony;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param from the sender, null when it is no valid number
 * @param recognised what the network said that it is, null when it said nothing
 */
public record IncomingText(
        String sid,
        @Nullable PhoneNumber from,
        String body,
        @Nullable NetworkWord recognised) {

    public Optional<PhoneNumber> sender() {
        return Optional.ofNullable(from);
    }

    public Optional<NetworkWord> networkWord() {
        return Optional.ofNullable(recognised);
    }

    /** Without the words: they are somebody's own. */
    @Override
    public String toString() {
        return "a text from " + (from == null ? "a withheld number" : from);
    }
}
