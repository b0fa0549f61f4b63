package org.ringround.console.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ringround.account.Account;
import org.ringround.account.AccountFault;
import org.ringround.account.AccountName;
import org.ringround.account.AccountRole;
import org.ringround.account.Powers;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.SettingsLabel;

/** Reads the form of an account, and fills it. */
final class AccountForm {

    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String AREAS = "areas";
    private static final String PHONE = "phone";

    private final ConsoleRules rules;

    AccountForm(ConsoleRules rules) {
        this.rules = rules;
    }

    Entry of(Spoken say, Account account) {
        Map<String, List<String>> values = new HashMap<>();
        values.put(ROLE, List.of(account.role().word()));
        values.put(AREAS, account.areas().stream().map(String::valueOf).toList());
        if (account.phone() != null) {
            values.put(PHONE, List.of(rules.dialled(account.phone())));
        }
        return Entry.filled(say, values);
    }

    /** Empty, and noted, when it is none. */
    Optional<AccountName> name(Entry entry, Spoken say) {
        Optional<AccountName> name = AccountName.read(entry.value(NAME));
        if (name.isEmpty()) {
            entry.refuse(NAME, say.say(SettingsLabel.FAULT_NAME));
        }
        return name;
    }

    /** Empty, and noted, when something in it is wrong. */
    Optional<Powers> powers(Entry entry, Spoken say) {
        Optional<AccountRole> role = AccountRole.find(entry.value(ROLE));
        if (role.isEmpty()) {
            entry.refuse(ROLE, say.say(SettingsLabel.FAULT_ROLE));
        }
        Set<Long> areas = new HashSet<>();
        for (String area : entry.values(AREAS)) {
            if (area.matches("\\d{1,18}")) {
                areas.add(Long.valueOf(area));
            }
        }
        Optional<PhoneNumber> phone = entry.phone(PHONE, rules.region());
        return entry.isRight()
                ? Optional.of(new Powers(role.orElseThrow(), areas, phone.orElse(null)))
                : Optional.empty();
    }

    void refuse(Entry entry, Spoken say, AccountFault fault) {
        switch (fault) {
            case NAME_TAKEN -> entry.refuse(NAME, say.say(SettingsLabel.FAULT_NAME_TAKEN));
            case NO_AREA -> entry.refuse(AREAS, say.say(SettingsLabel.FAULT_NO_AREA));
            case AREAS_OF_ADMIN -> entry.refuse(AREAS, say.say(SettingsLabel.FAULT_AREAS_OF_ADMIN));
            case LAST_ADMIN -> entry.refuse(ROLE, say.say(SettingsLabel.FAULT_LAST_ADMIN));
        }
    }
}
