package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.BLOCKED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.Imported.Taken;
import org.ringround.people.BlockAction;
import org.ringround.people.BlockStore;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Blocked numbers come in. */
class BlockedImportTest {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));
    private static final PhoneNumber PEST = new PhoneNumber("+441632960301");

    private final TestDatabase test = TestDatabase.create();
    private Instant now = Instant.parse("2026-11-21T23:15:00Z");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aNumberIsBlockedToTheEndOfItsLastDay() {
        blocked("number,action,until,reason", "01632 960301,Reject,2026-12-24,prank calls");

        assertThat(take()).isEqualTo(new Taken(List.of(new Count("blocked.csv", 1, 0)), List.of()));
        assertThat(action("2026-12-24")).contains(BlockAction.REJECT);
        assertThat(action("2026-12-25")).isEmpty();
    }

    @Test
    void withoutADayItIsBlockedForThirtyDays() {
        blocked("number,action,until", "01632 960301,voicemail,");
        take();

        assertThat(action("2026-12-21")).contains(BlockAction.VOICEMAIL);
        assertThat(action("2026-12-22")).isEmpty();
    }

    @Test
    void theSameFileAgainDoesNotLengthenIt() {
        blocked("number,action", "01632 960301,reject");
        take();
        now = Instant.parse("2026-12-01T10:00:00Z");
        blocked("number,action,until", "01632 960301,coordinator,");

        assertThat(take()).isEqualTo(new Taken(List.of(new Count("blocked.csv", 0, 1)), List.of()));
        assertThat(action("2026-12-21")).contains(BlockAction.COORDINATOR);
        assertThat(action("2026-12-22")).isEmpty();
    }

    @Test
    void aMissingColumnLeavesAndAnEmptyReasonClears() {
        blocked("number,action,reason", "01632 960301,reject,prank calls");
        take();
        blocked("number,until", "01632 960301,2026-11-30");
        take();
        assertThat(action("2026-11-30")).contains(BlockAction.REJECT);
        assertThat(reason()).contains("prank calls");

        blocked("number,reason", "01632 960301,");
        take();
        assertThat(reason()).isEmpty();
    }

    @Test
    void aKnownResidentCanOnlyBeSentToACoordinatorAndTheFileIsToldSo() {
        write("residents.csv", "phone,name,second_phone", "01632 960301,Nia,01632 960302");
        blocked("number,action", "01632 960301,reject", "01632 960302,voicemail", "01632 960303,reject");

        assertThat(((Taken) take()).warnings())
                .extracting(English::line)
                .containsExactly(
                        "blocked.csv:2: action: a resident is known at this number, so it acts as coordinator",
                        "blocked.csv:3: action: a resident is known at this number, so it acts as coordinator");
        blocked("number,action", "01632 960301,coordinator");
        assertThat(((Taken) take()).warnings()).isEmpty();
    }

    @Test
    void aVolunteersNumberAndADayThatIsOverAreWarnedOf() {
        write("volunteers.csv", "phone,name", "01632 960301,Sam");
        blocked("number,action,until", "01632 960301,reject,", "01632 960302,reject,2026-11-20");

        assertThat(((Taken) take()).warnings())
                .extracting(English::line)
                .containsExactly(
                        "blocked.csv:2: number: is a volunteer's, who cannot ring in to go on or off duty while it is"
                                + " blocked",
                        "blocked.csv:3: until: 2026-11-20 is over, so the number is not blocked; write a later day");
    }

    private Imported take() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of());
        return new Importer(test.database(), InstantSource.fixed(now), rules).importFolder(folder);
    }

    private Optional<BlockAction> action(String day) {
        return test.database().transact(tx -> new BlockStore(tx).find(PEST, LocalDate.parse(day)));
    }

    private Optional<String> reason() {
        return test.database()
                .transact(tx -> tx.sql().select(BLOCKED.REASON).from(BLOCKED).fetchOptional(BLOCKED.REASON));
    }

    private void blocked(String... lines) {
        write("blocked.csv", lines);
    }

    private void write(String file, String... lines) {
        try {
            Files.write(folder.resolve(file), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
