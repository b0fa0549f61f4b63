package org.ringround.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Turns of duty as calendars read them (RFC 5545). Times are UTC instants, which every calendar shows in its own zone; so no clock
 * change can be got wrong. What is not in it any more has vanished from the calendar with its next look.
 *
 * @param name shown above it
 * @param made when this was written
 */
public record Calendar(String name, Instant made, List<Turn> turns) {

    /** Octets of a line without its break. */
    private static final int LINE = 75;

    private static final String BREAK = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Calendar {
        turns = List.copyOf(turns);
    }

    /**
     * One of its entries.
     *
     * @param id always the same for the same turn, and no other's
     */
    public record Turn(String id, Instant from, Instant to, String title) {}

    /** The whole file, in UTF-8. */
    public byte[] write() {
        var file = new StringBuilder();
        line(file, "BEGIN", "VCALENDAR");
        line(file, "VERSION", "2.0");
        line(file, "PRODID", "-//Ringround//Rota//EN");
        line(file, "CALSCALE", "GREGORIAN");
        line(file, "METHOD", "PUBLISH");
        line(file, "NAME", text(name));
        line(file, "X-WR-CALNAME", text(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        line(file, "X-PUBLISHED-TTL", "PT1H");
        turns.forEach(turn -> event(file, turn));
        line(file, "END", "VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(StringBuilder file, Turn turn) {
        line(file, "BEGIN", "VEVENT");
        line(file, "UID", text(turn.id()));
        line(file, "DTSTAMP", UTC.format(made));
        line(file, "DTSTART", UTC.format(turn.from()));
        line(file, "DTEND", UTC.format(turn.to()));
        line(file, "SUMMARY", text(turn.title()));
        line(file, "TRANSP", "OPAQUE");
        line(file, "END", "VEVENT");
    }

    /** What somebody typed, so that it cannot end its line or be taken for anything else. */
    private static String text(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded where it is too long: what goes on does so after a space, and no letter is torn apart. */
    private static void line(StringBuilder file, String property, String value) {
        int octets = 0;
        String whole = property + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            String letter = Character.toString(whole.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                file.append(BREAK).append(' ');
                octets = 1;
            }
            file.append(letter);
            octets += size;
            at += letter.length();
        }
        file.append(BREAK);
    }
}
