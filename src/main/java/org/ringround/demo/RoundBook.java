package org.ringround.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;

/** Writes residents of the town into the round, as a coordinator does: by a file. */
public final class RoundBook {

    private final Importer importer;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param clock the desk's */
    public RoundBook(Importer importer, InstantSource clock, ZoneId zone) {
        this.importer = importer;
        this.clock = clock;
        this.zone = zone;
    }

    /** A check-in every day at the next full minute; returns that time. */
    LocalTime checkin(String resident) {
        Instant soon = clock.instant().plus(1, ChronoUnit.MINUTES);
        LocalTime time = LocalTime.ofInstant(soon, zone).truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = LocalDate.ofInstant(soon, zone);
        take(List.of(
                "resident_phone,kind,time,days,agreed_on", "%s,checkin,%s,daily,%s".formatted(resident, time, today)));
        return time;
    }

    private void take(List<String> lines) {
        try {
            Path folder = Files.createTempDirectory("ringround-round");
            Path file = Files.write(folder.resolve("rounds.csv"), lines);
            Imported imported = importer.importFolder(folder);
            Files.delete(file);
            Files.delete(folder);
            if (imported instanceof Imported.Refused refused) {
                throw new StoryStuck("the round is refused: " + refused.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the round cannot be written", e);
        }
    }
}
