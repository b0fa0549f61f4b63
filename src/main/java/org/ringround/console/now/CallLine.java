package org.ringround.console.now;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.console.now.Who.Named;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * A call in progress.
 *
 * @param id of the call, or of our own call or search
 * @param since when it came to this stage
 */
public record CallLine(UUID id, Way way, Stage stage, Instant since, Who who, About about, Taking taking) {

    public boolean isWaiting() {
        return stage == Stage.WAITING;
    }

    /** Whether there is a page that tells of it. */
    public boolean hasStory() {
        return way == Way.IN;
    }

    /** Whence and why it is made. */
    public enum Way {
        IN,
        CHECKIN,
        BEFRIENDING,
        COURTESY,
        CONTACT,
        CALLBACK,
        URGENT,
        CONNECTION,
        LOOK_IN;

        /** @param word of a search's subject, or of our own call's purpose */
        static Way of(String word) {
            return switch (word) {
                case "checkin" -> CHECKIN;
                case "befriending" -> BEFRIENDING;
                case "courtesy" -> COURTESY;
                case "contact" -> CONTACT;
                case "callback" -> CALLBACK;
                case "request" -> CONNECTION;
                case "look_in" -> LOOK_IN;
                default -> URGENT;
            };
        }
    }

    /**
     * What it is about; what is not known is null.
     *
     * @param area its name
     */
    public record About(
            @Nullable String area,
            @Nullable Need need,
            @Nullable Language language,
            @Nullable Long reference) {}

    /**
     * @param volunteer who has it, null while nobody has
     * @param ringing how many phones ring for it
     */
    public record Taking(@Nullable Named volunteer, int ringing) {

        static final Taking NOBODY = new Taking(null, 0);
    }
}
