package org.ringround.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * Whom a matter needs.
 *
 * @param reference the request; only one search for it runs at a time
 * @param first the volunteer to be rung first and alone, null for nobody
 */
public record Wanted(
        String kind,
        UUID subject,
        long reference,
        Who who,
        @Nullable Long first) {

    /**
     * @param area null when it is not known: then everybody on duty may be rung
     * @param notNumber the caller's own number in E.164, which is never offered its own call; null when withheld
     * @param notPerson the caller, as far as known, for the same reason when they ring from another phone
     * @param shared whether several people share that number
     * @param today which of their calls today it is, from 1
     * @param coordinatorsOnly whether nobody else is rung
     */
    public record Who(
            @Nullable Long area,
            Language language,
            Need need,
            @Nullable String notNumber,
            @Nullable Long notPerson,
            boolean shared,
            int today,
            boolean coordinatorsOnly) {

        /** Anybody may be rung. */
        public Who(
                @Nullable Long area,
                Language language,
                Need need,
                @Nullable String notNumber,
                @Nullable Long notPerson,
                boolean shared,
                int today) {
            this(area, language, need, notNumber, notPerson, shared, today, false);
        }

        public Who speaking(Language other) {
            return new Who(area, other, need, notNumber, notPerson, shared, today, coordinatorsOnly);
        }
    }
}
