package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Written as RFC 5545 has it. */
class CalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aTurnIsAnEventInUtc() {
        assertThat(lines(calendar("Rota", "turn-1@ringround", "Sam on duty")))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Ringround//Rota//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "NAME:Rota",
                        "X-WR-CALNAME:Rota",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "BEGIN:VEVENT",
                        "UID:turn-1@ringround",
                        "DTSTAMP:20261122T100000Z",
                        "DTSTART:20261124T090000Z",
                        "DTEND:20261124T120000Z",
                        "SUMMARY:Sam on duty",
                        "TRANSP:OPAQUE",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void everyLineEndsWithBothBreaksAndNoneIsBare() {
        String file = file(calendar("Rota", "turn-1@ringround", "Sam"));

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void whatHasAMeaningOfItsOwnIsEscaped() {
        assertThat(lines(calendar("A, B; C\\D", "turn-1@ringround", "Sam: \"on\"")))
                .contains("NAME:A\\, B\\; C\\\\D", "SUMMARY:Sam: \"on\"");
    }

    @Test
    void aNameCannotEndItsLineAndBeginAnother() {
        String file = file(calendar(
                "Sam\r\nEND:VCALENDAR", "turn-1@ringround", "Sam\nDTEND:x\rATTENDEE:y\u2028Z\u0085Q\u0000\u0007"));

        assertThat(file)
                .contains("NAME:Sam\\nEND:VCALENDAR\r\n")
                .contains("SUMMARY:Sam\\nDTEND:x\\nATTENDEE:y\\nZ\\nQ  \r\n")
                .containsOnlyOnce("\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void aLongLineIsFoldedAtSeventyFiveOctetsAndNoLetterIsTornApart() {
        String name = "Siân ŵ😀 ".repeat(40);
        String file = file(calendar(name, "turn-1@ringround", "Sam"));

        assertThat(Stream.of(file.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("NAME:" + name + "\r\n");
    }

    @Test
    void aLineOfExactlySeventyFiveOctetsIsNotFolded() {
        String fits = "x".repeat(75 - "SUMMARY:".length());

        assertThat(lines(calendar("Rota", "a", fits))).contains("SUMMARY:" + fits);
        assertThat(lines(calendar("Rota", "a", fits + "y"))).contains("SUMMARY:" + fits, " y");
    }

    @Test
    void noTurnsAreACalendarAllTheSame() {
        assertThat(file(new Calendar("Rota", NOW, List.of())))
                .doesNotContain("VEVENT")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static Calendar calendar(String name, String id, String title) {
        return new Calendar(name, NOW, List.of(new Calendar.Turn(id, NINE, NOON, title)));
    }

    private static String file(Calendar calendar) {
        return new String(calendar.write(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(Calendar calendar) {
        return List.of(file(calendar).split("\r\n"));
    }
}
