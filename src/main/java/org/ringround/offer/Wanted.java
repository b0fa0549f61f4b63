package org.ringround.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * Whom a matter needs.
 *
 * @param reference the request; only one search for it runs at a time
 * @param group of whom
 * @param first the volunteer to be rung first and alone, null for nobody; never null for {@link Group#ONE}
 */
public record Wanted(
        String kind,
        UUID subject,
        long reference,
        Who who,
        Group group,
        @Nullable Long first) {

    /** Of volunteers on duty. */
    public Wanted(String kind, UUID subject, long reference, Who who, @Nullable Long first) {
        this(kind, subject, reference, who, Group.ON_DUTY, first);
    }

    Wanted speaking(Language other) {
        return new Wanted(kind, subject, reference, who.speaking(other), group, first);
    }

    /**
     * @param area null when it is not known: then everybody on duty may be rung
     * @param notNumber the caller's own number in E.164, which is never offered its own call; null when withheld
     * @param notPerson the caller, as far as known, for the same reason when they ring from another phone
     * @param shared whether several people share that number
     * @param today which of their calls today it is, from 1
     */
    public record Who(
            @Nullable Long area,
            Language language,
            Need need,
            @Nullable String notNumber,
            @Nullable Long notPerson,
            boolean shared,
            int today) {

        public Who speaking(Language other) {
            return new Who(area, other, need, notNumber, notPerson, shared, today);
        }
    }
}
