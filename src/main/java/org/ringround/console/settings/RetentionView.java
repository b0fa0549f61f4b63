package org.ringround.console.settings;

import java.time.Duration;
import java.util.List;
import org.ringround.console.Frame;
import org.ringround.watch.Term;
import org.ringround.words.SettingsLabel;

/** What is kept for how long. */
public record RetentionView(Frame frame, List<Term> terms) {

    public RetentionView {
        terms = List.copyOf(terms);
    }

    public String matter(Term term) {
        return frame.say().say(SettingsLabel.valueOf("KEPT_" + term.matter().name()));
    }

    public String howLong(Term term) {
        Duration kept = term.duration();
        if (term.months() > 0) {
            return frame.say().say(SettingsLabel.FOR_MONTHS, "count", term.months());
        }
        if (kept.toDays() == 0) {
            return frame.say().say(SettingsLabel.FOR_HOURS, "count", kept.toHours());
        }
        return frame.say().say(SettingsLabel.FOR_DAYS, "count", kept.toDays());
    }
}
