package org.ringround.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.request.CallingHours;
import org.ringround.round.NoDay;
import org.ringround.round.OnBankHolidays;
import org.ringround.round.Recurrence;
import org.ringround.round.Ringing;
import org.ringround.round.RoundKind;
import org.ringround.round.Suspension;
import org.ringround.round.Weekdays;
import org.ringround.words.ImportFault;

/** Reads the cells of one row of {@code rounds.csv}; what cannot be read is reported. */
record RoundCells(CheckedRow row) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern WEEKS = Pattern.compile("\\d{1,2}");
    private static final Pattern BETWEEN_RETRIES = Pattern.compile("[,;]");
    private static final int LONGEST_REASON = 500;

    Optional<RoundKind> kind() {
        return row.word("kind", List.of(RoundKind.values()), RoundKind::word);
    }

    /** Within the hours in which residents may be rung. */
    Optional<LocalTime> time(CallingHours hours) {
        String text = row.row().cell("time");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalTime> time = time(text);
        if (time.isEmpty()) {
            row.refuse("time", ImportFault.NO_TIME, Map.of("text", text));
        } else if (time.get().isBefore(hours.from()) || !time.get().isBefore(hours.to())) {
            row.refuse("time", ImportFault.OUTSIDE_HOURS, Map.of("text", text, "from", hours.from(), "to", hours.to()));
            return Optional.empty();
        }
        return time;
    }

    /** @param startsOn when the cell does not say: today when the round is new, else as it was */
    Function<LocalTime, Recurrence> recurrence(LocalDate startsOn) {
        Weekdays days = days();
        int everyWeeks = everyWeeks();
        LocalDate starts = row.date("starts_on").orElse(startsOn);
        OnBankHolidays holidays = row.word("bank_holidays", List.of(OnBankHolidays.values()), OnBankHolidays::word)
                .orElse(OnBankHolidays.CALL);
        return time -> new Recurrence(time, days, everyWeeks, starts, holidays);
    }

    Ringing ringing() {
        Duration ring =
                row.ringTime("ring_time", Ringing.SHORTEST, Ringing.LONGEST).orElse(Ringing.USUAL);
        List<Duration> retries = retries();
        return new Ringing(ring, retries.isEmpty() ? null : retries);
    }

    @Nullable
    Suspension suspension() {
        LocalDate from = row.date("suspended_from").orElse(null);
        LocalDate until = row.date("suspended_until").orElse(null);
        String reason = row.line("suspended_reason", LONGEST_REASON).orElse(null);
        if (from == null) {
            if (row.isEmpty("suspended_from") && (until != null || reason != null)) {
                row.refuse("suspended_from", ImportFault.NO_FIRST_DAY);
            }
            return null;
        }
        if (until != null && until.isBefore(from)) {
            row.refuse("suspended_until", ImportFault.ENDS_FIRST, Map.of("until", until, "from", from));
            return null;
        }
        return new Suspension(from, until, reason);
    }

    /** How {@link #ringing} reads them back. */
    static String print(List<Duration> retries) {
        return retries.stream().map(RoundCells::print).collect(Collectors.joining(","));
    }

    private static String print(Duration retry) {
        if (retry.toSecondsPart() > 0) {
            return retry.toSeconds() + "s";
        }
        return retry.toMinutesPart() > 0 ? retry.toMinutes() + "m" : retry.toHours() + "h";
    }

    private Weekdays days() {
        if (row.row().list("days").isEmpty()) {
            row.refuse("days", ImportFault.NO_DAYS);
            return Weekdays.ALL;
        }
        try {
            return Weekdays.parse(row.row().cell("days"));
        } catch (NoDay e) {
            row.refuse("days", ImportFault.NO_DAY, Map.of("text", e.text()));
            return Weekdays.ALL;
        }
    }

    private int everyWeeks() {
        String text = row.row().cell("every_weeks");
        if (text.isEmpty()) {
            return 1;
        }
        int weeks = WEEKS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (weeks < 1 || weeks > Recurrence.MOST_WEEKS) {
            row.refuse("every_weeks", ImportFault.NO_WEEKS, Map.of("text", text));
            return 1;
        }
        return weeks;
    }

    private List<Duration> retries() {
        String text = row.row().cell("retries");
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts =
                Stream.of(BETWEEN_RETRIES.split(text, -1)).map(String::strip).toList();
        List<Duration> retries = parts.stream()
                .flatMap(part -> CheckedRow.duration(part).stream())
                .toList();
        if (retries.size() != parts.size() || retries.size() > Ringing.MOST_RETRIES || !Ringing.isRising(retries)) {
            row.refuse("retries", ImportFault.NO_RETRIES, Map.of("text", text));
            return List.of();
        }
        return retries;
    }

    private static Optional<LocalTime> time(String text) {
        Matcher found = TIME.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // 25:00 has the shape of a time.
            return Optional.empty();
        }
    }
}
