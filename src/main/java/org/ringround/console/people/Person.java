package org.ringround.console.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.membership.Standing;
import org.ringround.people.Need;
import org.ringround.people.Role;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * One person, as far as whoever looks may see them.
 *
 * @param resident null: no resident, or none of theirs
 * @param volunteer null: no volunteer, or none of theirs
 */
public record Person(
        long id,
        String name,
        PhoneNumber phone,
        boolean textsStopped,
        @Nullable AsResident resident,
        @Nullable AsVolunteer volunteer) {

    /** What they are as a resident. */
    public record AsResident(
            @Nullable String area,
            @Nullable Language language,
            @Nullable String address,
            @Nullable String notes,
            @Nullable PhoneNumber secondPhone,
            List<Contact> contacts) {}

    /** Somebody who looks after a resident. */
    public record Contact(String name, PhoneNumber phone) {}

    /**
     * What they are as a volunteer.
     *
     * @param ringSeconds null: as long as the helpline's setting says
     * @param askedAt when they asked by the public form, null: they did not
     * @param availability when they could help, in their own words
     * @param links how many private links of theirs are good
     */
    public record AsVolunteer(
            Role role,
            Standing standing,
            @Nullable Instant confirmedAt,
            List<String> areas,
            List<Language> languages,
            Set<Need> helpsWith,
            @Nullable Integer ringSeconds,
            @Nullable String email,
            @Nullable Instant askedAt,
            @Nullable String availability,
            int links) {

        public boolean isConfirmed() {
            return confirmedAt != null;
        }
    }
}
