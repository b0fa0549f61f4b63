package org.ringround;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ringround.console.rounds.RoundSheet;
import org.ringround.console.rounds.RoundSheets;
import org.ringround.console.rounds.SheetRules;
import org.ringround.db.Database;
import org.ringround.round.DailyAccount;
import org.ringround.round.FailureWatch;
import org.ringround.round.RoundParts;
import org.ringround.round.Rounds;
import org.ringround.round.SuspensionReviews;
import org.ringround.settings.HelplineSettings;
import org.ringround.timetable.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who see to it that nobody on the rounds is forgotten: what they do again and again. */
record Bookkeeping(List<Recurring> jobs, Runnable first) {

    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeping.class);

    private static final Duration HOUR = Duration.ofHours(1);

    static Bookkeeping furnish(Desks.Needs needs, RoundParts parts, Rounds rounds) {
        var jobs = new ArrayList<Recurring>();
        jobs.add(new DailyAccount(parts, rounds).job());
        jobs.add(new FailureWatch(parts).job());
        jobs.add(new SuspensionReviews(parts).job());
        Path folder = needs.options().sheets();
        if (folder == null) {
            return new Bookkeeping(jobs, () -> {});
        }
        var sheet = new RoundSheet(
                needs.db(), needs.words(), sheetRules(needs.rules().helpline()));
        var sheets = new RoundSheets(sheet, folder, needs.options().clock());
        jobs.add(Recurring.every(HOUR, "round-sheets", sheets::write));
        return new Bookkeeping(jobs, () -> atFirst(sheets));
    }

    static SheetRules sheetRules(HelplineSettings helpline) {
        return new SheetRules(helpline.name(), helpline.languages(), helpline.zone(), helpline.region());
    }

    /** Whoever rings must not wait for a folder that cannot be written, or for rows of which no sheet can be made. */
    private static void atFirst(RoundSheets sheets) {
        try {
            sheets.write();
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            LOG.error("There are no sheets of the round on this server", e);
        }
    }
}
