package org.ringround.membership;

import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.ringround.account.PrivateLinks;
import org.ringround.alarm.Alarms;
import org.ringround.exchange.Register;
import org.ringround.task.Tasks;
import org.ringround.text.Leaving;
import org.ringround.text.Texts;

/** What the classes of this room work with. The chance must not be foreseeable. */
public record MembershipParts(
        Texts texts,
        Leaving leaving,
        Alarms alarms,
        PrivateLinks links,
        Tasks tasks,
        Register register,
        RandomGenerator chance,
        Rules rules) {

    /** What they need to know of the settings. */
    public record Rules(String helpline, ZoneId zone) {}
}
