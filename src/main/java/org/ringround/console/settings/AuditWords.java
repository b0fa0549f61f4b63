package org.ringround.console.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Thing;
import org.ringround.console.Spoken;
import org.ringround.words.SettingsLabel;

/** Says in words what stands in the audit. What a newer server wrote there stands as it is. */
final class AuditWords {

    private AuditWords() {}

    static AuditLine line(AuditRow row, Spoken say) {
        return new AuditLine(
                row.id(),
                say.moment(row.at()),
                who(row, say),
                Act.find(row.act()).map(act -> say.say(label(act))).orElse(row.act()),
                row.person(),
                person(row, say),
                row.reference(),
                thing(row, say));
    }

    static SettingsLabel label(Act act) {
        return SettingsLabel.valueOf("ACT_" + act.name());
    }

    static SettingsLabel label(Thing.Kind kind) {
        return SettingsLabel.valueOf("THING_" + kind.name());
    }

    private static String who(AuditRow row, Spoken say) {
        if (row.door().equals("terminal")) {
            return say.say(SettingsLabel.AUDIT_TERMINAL);
        }
        String name = row.who() == null ? say.say(SettingsLabel.AUDIT_UNKNOWN) : row.who();
        if (row.door().equals("link")) {
            return say.say(SettingsLabel.AUDIT_BY_LINK, "name", name);
        }
        return row.account() == null ? say.say(SettingsLabel.AUDIT_NOBODY) : name;
    }

    private static @Nullable String person(AuditRow row, Spoken say) {
        if (row.person() == null) {
            return null;
        }
        return row.personName() == null ? say.say(SettingsLabel.AUDIT_UNKNOWN) : row.personName();
    }

    private static @Nullable String thing(AuditRow row, Spoken say) {
        String thing = row.thing();
        Long id = row.thingId();
        if (thing == null || id == null) {
            return null;
        }
        return Thing.Kind.find(thing)
                .map(kind -> say.say(label(kind), "id", id))
                .orElse(thing.toLowerCase(Locale.ROOT) + " " + id);
    }
}
