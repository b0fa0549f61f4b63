package org.ringround.escalation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/**
 * What the helpline's settings say of escalations.
 *
 * @param name the helpline's, as it is spoken
 * @param hours when residents may be rung: outside them no volunteer is asked to
 * @param step how long each step waits for a human at most
 * @param gap least time between two automated calls to one number
 */
public record EscalationRules(String name, List<Language> languages, CallingHours hours, Duration step, Duration gap) {

    /** Product: contacts are rung between these, whatever the helpline's calling hours. */
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    public EscalationRules {
        languages = List.copyOf(languages);
    }

    CallingHours ofContacts() {
        return new CallingHours(EARLIEST, LATEST, hours.zone());
    }
}
