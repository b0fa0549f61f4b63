package org.ringround.console.rounds;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the sheets of today and tomorrow in a folder, anew every hour, so that there is one when everything is down tomorrow.
 * Those of the last days stay for a while: somebody may have rung by them and written on none.
 */
public final class RoundSheets {

    private static final Logger LOG = LoggerFactory.getLogger(RoundSheets.class);

    private static final int DAYS_KEPT = 3;

    private final RoundSheet sheet;
    private final SheetFolder folder;
    private final InstantSource clock;

    public RoundSheets(RoundSheet sheet, Path folder, InstantSource clock) {
        this.sheet = sheet;
        this.folder = new SheetFolder(folder);
        this.clock = clock;
    }

    /** A repeat writes the same again. */
    public void write() {
        Instant now = clock.instant();
        LocalDate today = sheet.today(now);
        folder.keep(today, sheet.page(today, now));
        Path tomorrow = folder.keep(today.plusDays(1), sheet.page(today.plusDays(1), now));
        folder.letGoBefore(today.minusDays(DAYS_KEPT));
        LOG.debug("The sheet of tomorrow's round is {}", tomorrow);
    }
}
