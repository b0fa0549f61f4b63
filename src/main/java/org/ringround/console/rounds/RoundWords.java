package org.ringround.console.rounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.round.Ahead;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;
import org.ringround.round.Suspension;
import org.ringround.round.Weekdays;
import org.ringround.words.Label;
import org.ringround.words.RoundsLabel;
import org.ringround.words.Wording;

/** How the pages of the rounds write days, times and reasons. */
public record RoundWords(Spoken say) {

    /** "Tue 24 Nov 2026". */
    public String date(LocalDate date) {
        return say.words().shortDay(say.language(), date) + " " + date.getYear();
    }

    /** "10:30am". */
    public String time(LocalTime time) {
        return say.words().clock(say.language(), time);
    }

    /** Likewise, in the helpline's zone. */
    public String time(Instant at) {
        return time(at.atZone(say.zone()).toLocalTime());
    }

    /** "November 2026". */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale()) + " " + month.getYear();
    }

    /** "Tuesday". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** As days are called in files and forms: {@code Tue}. */
    public String shortName(DayOfWeek day) {
        return RoundFields.word(day);
    }

    private Locale locale() {
        return Locale.forLanguageTag(say.language().code() + "-GB");
    }

    /** "Monday, Friday; every 2 weeks". */
    public String days(Weekdays days, int everyWeeks) {
        String which = days.equals(Weekdays.ALL)
                ? say.say(RoundsLabel.EVERY_DAY)
                : days.inOrder().stream().map(this::weekday).collect(Collectors.joining(", "));
        return everyWeeks == 1 ? which : which + "; " + say.say(RoundsLabel.EVERY_WEEKS_SAID, "weeks", everyWeeks);
    }

    public String kind(RoundKind kind) {
        return say.say(kind == RoundKind.CHECKIN ? Label.SHEET_CHECKIN : Label.SHEET_BEFRIENDING);
    }

    /** "15, 45 minutes". */
    public String retries(List<Duration> retries) {
        String minutes = retries.stream().map(RoundWords::minutes).collect(Collectors.joining(", "));
        return say.say(RoundsLabel.MINUTES_SAID, "minutes", minutes);
    }

    /** As they are typed; what is no whole minute has its unit. */
    static String minutes(Duration retry) {
        return retry.toSecondsPart() == 0 ? String.valueOf(retry.toMinutes()) : retry.toSeconds() + "s";
    }

    /** "Mon 23 Nov 2026 to Fri 27 Nov 2026: holiday". */
    public String suspension(Suspension suspension) {
        LocalDate until = suspension.until();
        String span = until == null
                ? say.say(RoundsLabel.SUSPENDED_FROM, "from", date(suspension.from()))
                : say.say(RoundsLabel.SUSPENDED_SPAN, Map.of("from", date(suspension.from()), "until", date(until)));
        String why = Why.say(suspension.reason(), say);
        return why.isEmpty() ? span : span + ": " + why;
    }

    /** What is to be said of a day that is ahead; null: nothing, it is rung as ever. */
    public @Nullable String ahead(Ahead day) {
        return switch (day.what()) {
            case RUNG -> null;
            case RUNG_ON_HOLIDAY -> say.say(RoundsLabel.AHEAD_HOLIDAY_CALLED);
            case HOLIDAY -> say.say(RoundsLabel.AHEAD_HOLIDAY);
            case SUSPENDED -> say.say(RoundsLabel.STATE_SUSPENDED);
        };
    }

    public String result(Result result) {
        return say.say(label(result));
    }

    private static Wording label(Result result) {
        return switch (result) {
            case OPEN -> RoundsLabel.RESULT_OPEN;
            case WELL -> RoundsLabel.STATE_WELL;
            case HELP -> RoundsLabel.STATE_HELP;
            case ESCALATED -> RoundsLabel.STATE_ESCALATED;
            case TALKED -> RoundsLabel.STATE_TALKED;
            case NOT_REACHED -> RoundsLabel.STATE_NOT_REACHED;
            case SUSPENDED -> RoundsLabel.STATE_SUSPENDED;
            case CANCELLED -> RoundsLabel.STATE_CANCELLED;
            case MISSED_BY_US -> RoundsLabel.STATE_MISSED_BY_US;
        };
    }
}
