package org.ringround.console.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Frame;

/**
 * The story of one call.
 *
 * @param person of whoever rang or was rung, null when nobody knows
 * @param number as people here dial it, null when it is not known
 */
public record CallStoryView(
        Frame frame,
        CallRow.Line line,
        @Nullable Long person,
        @Nullable String number,
        boolean anonymous,
        boolean live,
        LanePicture picture,
        List<Moment> moments) {

    /**
     * One line of the story.
     *
     * @param after "1:05" after its beginning
     * @param clock the time of day, to the second
     */
    public record Moment(String after, String clock, String who, String what) {}
}
