package org.ringround.console;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;

/**
 * What stands around every page of the console.
 *
 * @param here where they are, for a switch of language to come back to
 * @param notice what came of the last button, null when none was pressed
 */
public record Frame(
        Spoken say,
        ConsoleRules rules,
        Visitor who,
        String here,
        @Nullable String notice) {

    public String root() {
        return rules.root();
    }

    /** Those that they may enter and that there are. */
    public List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(section -> section != Section.SETTINGS || who.role() == AccountRole.ADMIN)
                .filter(section -> section != Section.PRACTICE || rules.practice())
                .toList();
    }
}
