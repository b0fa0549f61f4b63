package org.ringround.console.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.rota.DutyState;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.PeopleLabel;

/**
 * What the page of one person shows.
 *
 * @param duty null: no volunteer who is active and confirmed
 * @param shifts as the files write them
 */
public record PersonView(
        Frame frame, Person person, Linked linked, @Nullable DutyState duty, List<String> shifts) {

    public Spoken say() {
        return frame.say();
    }

    public String dialled(PhoneNumber number) {
        return frame.rules().dialled(number);
    }

    /** "On duty until ...". */
    public String onDuty() {
        if (duty instanceof DutyState.OnDuty on) {
            return say().say(PeopleLabel.DUTY_ON, "time", say().moment(on.until()));
        }
        if (duty instanceof DutyState.Paused paused) {
            return say().say(PeopleLabel.DUTY_PAUSED, "time", say().moment(paused.until()));
        }
        if (duty instanceof DutyState.OffDuty off && off.nextShift().isPresent()) {
            return say().say(
                            PeopleLabel.DUTY_OFF_NEXT,
                            "time",
                            say().moment(off.nextShift().get()));
        }
        return say().say(PeopleLabel.DUTY_OFF);
    }

    public boolean isOnDuty() {
        return duty instanceof DutyState.OnDuty;
    }

    public boolean isPaused() {
        return duty instanceof DutyState.Paused;
    }
}
