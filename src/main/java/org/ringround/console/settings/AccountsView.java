package org.ringround.console.settings;

import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;

/**
 * The list of accounts.
 *
 * @param first whether it begins with the newest
 */
public record AccountsView(Frame frame, Listing<AccountLine> accounts, Here here, boolean first) {}
