package org.ringround.console.rounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.request.CallingHours;
import org.ringround.round.Round;
import org.ringround.round.RoundKind;
import org.ringround.words.RoundsLabel;
import org.ringround.words.ShellLabel;

/**
 * What stands in the form of a round, and how it would stand in {@code rounds.csv}. A field has the name of its column; a
 * volunteer has one for each place.
 *
 * @param choices the volunteers who may be chosen, by id
 */
record RoundFields(Spoken say, Entry entry, Map<String, Befriends> choices) {

    static final String VOLUNTEER = "volunteer_";

    /** Those who are chosen, and two more. */
    static int places(int chosen) {
        return Math.max(3, chosen + 2);
    }

    /** What is known already. */
    static Map<String, List<String>> of(Round round) {
        Map<String, List<String>> values = new HashMap<>();
        var recurrence = round.recurrence();
        values.put("time", List.of(recurrence.time().toString()));
        values.put(
                "days",
                recurrence.days().inOrder().stream().map(RoundFields::word).toList());
        values.put("every_weeks", List.of(String.valueOf(recurrence.everyWeeks())));
        values.put("starts_on", List.of(Written.of(recurrence.startsOn())));
        values.put("bank_holidays", List.of(recurrence.onBankHolidays().word()));
        values.put("ring_time", List.of(String.valueOf(round.ringing().ring().toSeconds())));
        values.put("retries", List.of(retries(round.ringing().retries())));
        for (int place = 0; place < round.volunteers().size(); place++) {
            values.put(
                    VOLUNTEER + (place + 1),
                    List.of(String.valueOf(round.volunteers().get(place))));
        }
        return values;
    }

    private static String retries(@Nullable List<Duration> retries) {
        return retries == null ? "" : retries.stream().map(RoundWords::minutes).collect(Collectors.joining(", "));
    }

    /** As days are called in files: {@code Mon}. */
    static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** What cannot be read at all is noted in the entry, and is empty here. */
    Map<String, String> cells(OnList resident, @Nullable RoundKind kind, int places) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("resident_phone", resident.phone().e164());
        cells.put("resident_name", resident.name());
        cells.put("kind", kind == null ? entry.value("kind") : kind.word());
        cells.put("time", entry.time("time").map(Object::toString).orElse(""));
        cells.put("days", String.join(";", entry.values("days")));
        cells.put("every_weeks", entry.value("every_weeks").strip());
        cells.put("starts_on", entry.date("starts_on").map(LocalDate::toString).orElse(""));
        cells.put("volunteers", volunteers(places));
        cells.put("ring_time", seconds(entry.value("ring_time").strip()));
        cells.put("retries", minutes(entry.value("retries").strip()));
        cells.put("bank_holidays", entry.value("bank_holidays"));
        cells.put("agreed_on", entry.date("agreed_on").map(LocalDate::toString).orElse(""));
        return cells;
    }

    private String volunteers(int places) {
        return IntStream.rangeClosed(1, places)
                .boxed()
                .flatMap(place -> entry.choice(VOLUNTEER + place, choices).stream())
                .map(volunteer -> volunteer.phone().e164())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static String seconds(String typed) {
        return BARE.matcher(typed).matches() ? typed + "s" : typed;
    }

    private static String minutes(String typed) {
        return Stream.of(BETWEEN.split(typed))
                .filter(part -> !part.isEmpty())
                .map(part -> BARE.matcher(part).matches() ? part + "m" : part)
                .collect(Collectors.joining(","));
    }

    private static final Pattern BARE = Pattern.compile("\\d+");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    /** Says at each field what is wrong with its column. */
    void refuse(Iterable<String> columns, CallingHours hours) {
        for (String column : columns) {
            entry.refuse(column.equals("volunteers") ? VOLUNTEER + 1 : column, why(column, hours));
        }
    }

    private String why(String column, CallingHours hours) {
        return switch (column) {
            case "time" ->
                say.say(RoundsLabel.WRONG_TIME, "hours", say.words().span(say.language(), hours.from(), hours.to()));
            case "days" -> say.say(RoundsLabel.WRONG_DAYS);
            case "every_weeks" -> say.say(RoundsLabel.WRONG_WEEKS);
            case "starts_on", "agreed_on" -> say.say(ShellLabel.NO_DATE);
            case "volunteers" -> say.say(RoundsLabel.WRONG_VOLUNTEERS);
            case "ring_time" -> say.say(RoundsLabel.WRONG_RING_TIME);
            case "retries" -> say.say(RoundsLabel.WRONG_RETRIES);
            case "resident_phone", "resident_name" -> say.say(RoundsLabel.WRONG_RESIDENT);
            default -> say.say(ShellLabel.NOT_A_CHOICE);
        };
    }
}
