package org.ringround.console.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.membership.Standing;
import org.ringround.people.Role;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * One person of a list, as far as whoever looks may see them.
 *
 * @param areas their names
 * @param member null: no volunteer
 */
public record Found(
        long id,
        String name,
        PhoneNumber phone,
        boolean resident,
        @Nullable AsVolunteer member,
        List<String> areas,
        List<Language> languages) {

    /** What they are as a volunteer. */
    public record AsVolunteer(Role role, Standing standing, boolean confirmed) {}
}
