package org.ringround.console.settings;

import org.ringround.account.Account;
import org.ringround.account.AccountRole;
import org.ringround.words.SettingsLabel;

/**
 * An account as it stands in the list.
 *
 * @param areas their names; empty when it has none
 */
public record AccountLine(Account account, String areas) {

    public SettingsLabel role() {
        return account.role() == AccountRole.ADMIN ? SettingsLabel.ROLE_ADMIN : SettingsLabel.ROLE_COORDINATOR;
    }

    public boolean isAdmin() {
        return account.role() == AccountRole.ADMIN;
    }

    public SettingsLabel state() {
        if (account.ended() != null) {
            return SettingsLabel.STATE_ENDED;
        }
        return account.mustChange() ? SettingsLabel.STATE_ONE_TIME : SettingsLabel.STATE_ACTIVE;
    }

    /** Of its tag. */
    public String colour() {
        return switch (state()) {
            case STATE_ENDED -> "grey";
            case STATE_ONE_TIME -> "yellow";
            default -> "green";
        };
    }
}
