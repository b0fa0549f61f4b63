package org.ringround.console.settings;

import java.util.List;
import org.ringround.account.Accounts;
import org.ringround.exchange.Ledger;
import org.ringround.watch.Erasure;
import org.ringround.watch.Term;

/**
 * What the settings change, and by whose rules.
 *
 * @param terms what is kept for how long
 */
public record SettingsParts(Accounts accounts, Ledger ledger, Erasure erasure, List<Term> terms) {

    public SettingsParts {
        terms = List.copyOf(terms);
    }
}
