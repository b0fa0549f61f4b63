package org.ringround.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hears of a matter once it is theirs, never before.
 *
 * @param reference the request
 * @param name the resident's, null when nobody knows who it is
 * @param sounds the messages that they left: paths below the public address, the oldest first
 */
public record News(long reference, @Nullable String name, List<String> sounds) {

    public News {
        sounds = List.copyOf(sounds);
    }
}
