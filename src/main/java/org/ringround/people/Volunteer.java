package org.ringround.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * Somebody who takes calls on their own phone; the id is the person's.
 *
 * @param areas ids, in ascending order
 * @param ring how long their phone rings; empty: as long as the helpline's setting says
 */
public record Volunteer(
        long id,
        String name,
        PhoneNumber phone,
        Role role,
        Abilities abilities,
        List<Long> areas,
        @Nullable Duration ring) {

    public Volunteer {
        areas = List.copyOf(areas);
    }

    public Volunteer(
            long id,
            String name,
            PhoneNumber phone,
            Role role,
            List<Language> languages,
            Set<Need> helpsWith,
            List<Long> areas) {
        this(id, name, phone, role, new Abilities(languages, helpsWith), areas, null);
    }

    /** In order of preference, at least one. */
    public List<Language> languages() {
        return abilities.languages();
    }

    /** Empty: everything. */
    public Set<Need> helpsWith() {
        return abilities.helpsWith();
    }

    /** Empty: as long as the helpline's setting says. */
    public Optional<Duration> ringTime() {
        return Optional.ofNullable(ring);
    }
}
