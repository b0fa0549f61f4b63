package org.ringround.console.now;

import java.time.Duration;
import org.ringround.console.Spoken;
import org.ringround.words.NowLabel;
import org.ringround.words.ShellLabel;

/** How long ago something was, in words. */
final class Ages {

    private Ages() {}

    /** "3 minutes": the largest unit of which there is a whole one. */
    static String say(Spoken say, Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() == 1 ? say.say(ShellLabel.DAY) : say.say(ShellLabel.DAYS, "count", age.toDays());
        }
        if (age.toHours() > 0) {
            return age.toHours() == 1 ? say.say(ShellLabel.HOUR) : say.say(ShellLabel.HOURS, "count", age.toHours());
        }
        if (age.toMinutes() > 0) {
            return age.toMinutes() == 1
                    ? say.say(ShellLabel.MINUTE)
                    : say.say(ShellLabel.MINUTES, "count", age.toMinutes());
        }
        return say.say(NowLabel.LESS_THAN_A_MINUTE);
    }
}
