package org.ringround.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;

/**
 * The page of the audit.
 *
 * @param entry what is asked for
 * @param person the name of whom all is about, null: about anybody
 * @param first whether it begins with the newest
 */
public record AuditView(
        Frame frame,
        Entry entry,
        List<Choice> accounts,
        List<Choice> acts,
        @Nullable String person,
        Listing<AuditLine> rows,
        Here here,
        boolean first) {}
