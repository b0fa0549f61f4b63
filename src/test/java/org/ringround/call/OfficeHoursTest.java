package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.call.CallState.InMenu;
import org.ringround.people.Need;
import org.ringround.script.Script;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.script.Scripts;
import org.ringround.telephony.Language;

/** The example with office hours: Mon-Thu 09:00-17:00 and Fri 09:00-13:00 by the clock in London, and closing days. */
class OfficeHoursTest {

    private static final Script SCRIPT = ((ScriptReading.Read)
                    ScriptReader.folder(Path.of("ivr-scripts/examples/office-hours")))
            .scripts()
            .get("central");

    private static final Script NIGHTS = nights();

    @ParameterizedTest
    @CsvSource({
        // In winter the clock in London is that of the world.
        "2026-11-23T08:59:59Z, later",
        "2026-11-23T09:00:00Z, need",
        "2026-11-23T16:59:59Z, need",
        "2026-11-23T17:00:00Z, later",
        "2026-11-27T12:59:59Z, need",
        "2026-11-27T13:00:00Z, later",
        "2026-11-28T10:00:00Z, later",
        // In summer it is an hour ahead.
        "2026-07-06T07:59:59Z, later",
        "2026-07-06T08:00:00Z, need",
        "2026-07-06T15:59:59Z, need",
        "2026-07-06T16:00:00Z, later",
        // Christmas Day is a Friday in 2026 and a Monday in 2028; Good Friday to Easter Monday are dates of 2027.
        "2026-12-25T10:00:00Z, later",
        "2028-12-25T10:00:00Z, later",
        "2026-12-28T10:00:00Z, need",
        "2027-03-25T10:00:00Z, need",
        "2027-03-29T10:00:00Z, later",
        "2027-03-30T10:00:00Z, need",
    })
    void aKnownCallerHearsTheMenuOfTheHour(Instant now, String menu) {
        assertThat(ScriptWalk.start(context(SCRIPT, now)).next()).isEqualTo(new InMenu(menu, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // Open daily from 01:30 to 02:30. On 28 March 2027 the clock goes from 01:00 to 02:00: half an hour remains.
        "2027-03-28T00:59:59Z, later",
        "2027-03-28T01:00:00Z, need",
        "2027-03-28T01:29:59Z, need",
        "2027-03-28T01:30:00Z, later",
        // On 25 October 2026 it goes from 02:00 back to 01:00: the hour from 01:00 to 02:00 comes twice.
        "2026-10-25T00:29:59Z, later",
        "2026-10-25T00:30:00Z, need",
        "2026-10-25T00:59:59Z, need",
        "2026-10-25T01:00:00Z, later",
        "2026-10-25T01:30:00Z, need",
        "2026-10-25T02:29:59Z, need",
        "2026-10-25T02:30:00Z, later",
    })
    void whenTheClocksChangeTheClockOnTheWallCounts(Instant now, String menu) {
        assertThat(ScriptWalk.start(context(NIGHTS, now)).next()).isEqualTo(new InMenu(menu, 1, 0));
    }

    private static Script nights() {
        String json = ((ScriptReading.Read) ScriptReader.folder(Path.of("ivr-scripts/examples/office-hours")))
                .scripts()
                .json()
                .replace("Mon,Tue,Wed,Thu 09:00-17:00", "Mon,Tue,Wed,Thu,Fri,Sat,Sun 01:30-02:30")
                .replace("Fri 09:00-13:00", "Fri 01:30-02:30")
                .replaceAll("\"closing-days\":\\[[^]]*],", "");
        return Scripts.fromJson(json).get("central");
    }

    private static CallContext context(Script script, Instant now) {
        var known = new Particulars(
                new Particulars.Caller("+441632960301", 1L, null, false),
                "central",
                new Particulars.Tongue(Language.ENGLISH, true, true),
                new Particulars.Place(1L, false),
                Need.OTHER,
                List.of());
        return new CallContext(
                known, script, List.of(Language.ENGLISH, Language.WELSH), ZoneId.of("Europe/London"), now, now);
    }
}
