package org.ringround.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Account;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.words.SettingsLabel;

/**
 * The form of one account.
 *
 * @param account null: a new one
 * @param areas all that there are
 */
public record AccountView(
        Frame frame, Entry entry, @Nullable Account account, List<Choice> areas) {

    public AccountView {
        areas = List.copyOf(areas);
    }

    public List<Choice> roles() {
        return List.of(
                role("coordinator", SettingsLabel.ROLE_COORDINATOR, SettingsLabel.ROLE_COORDINATOR_HOW),
                role("admin", SettingsLabel.ROLE_ADMIN, SettingsLabel.ROLE_ADMIN_HOW));
    }

    private Choice role(String value, SettingsLabel name, SettingsLabel how) {
        return new Choice(value, frame.say().say(name) + " – " + frame.say().say(how));
    }

    /** Of the form. */
    public String path() {
        return account == null ? AccountDoors.ADD : AccountDoors.ACCOUNTS + "/" + account.id();
    }
}
