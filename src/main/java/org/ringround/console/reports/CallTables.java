package org.ringround.console.reports;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.words.ReportsLabel;

/** The tables of calls, as they are read; a table of nothing has no lines. */
record CallTables(Spoken say, CallReportStore store) {

    private static final List<String> ENDINGS =
            List.of("connected", "callback", "voicemail", "abandoned", "self_service", "blocked", "failed");

    Table days() {
        Map<DayOfWeek, CallCount> found = store.byDay();
        List<DayOfWeek> days = found.isEmpty() ? List.of() : List.of(DayOfWeek.values());
        return answered(
                Report.DAYS,
                ReportsLabel.DAY,
                days.stream()
                        .map(day -> line(day(day), found.getOrDefault(day, CallCount.NONE)))
                        .toList());
    }

    Table hours() {
        Map<Integer, Map<DayOfWeek, Integer>> found = store.byHour();
        List<String> heads = Stream.of(
                        Stream.of(say.say(ReportsLabel.HOUR)),
                        Stream.of(DayOfWeek.values()).map(this::day),
                        Stream.of(say.say(ReportsLabel.ALL_DAYS)))
                .flatMap(head -> head)
                .toList();
        IntStream hours = found.isEmpty() ? IntStream.empty() : IntStream.range(0, 24);
        return new Table(
                Report.HOURS,
                heads,
                hours.mapToObj(hour -> hour(hour, found.getOrDefault(hour, Map.of())))
                        .toList());
    }

    private static Table.Line hour(int hour, Map<DayOfWeek, Integer> days) {
        List<String> cells = new ArrayList<>();
        int all = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            int calls = days.getOrDefault(day, 0);
            cells.add(String.valueOf(calls));
            all += calls;
        }
        cells.add(String.valueOf(all));
        return new Table.Line("%02d:00–%02d:00".formatted(hour, hour + 1), cells);
    }

    Table endings() {
        Map<String, Integer> found = store.endings();
        return new Table(
                Report.ENDINGS,
                List.of(say.say(ReportsLabel.ENDING), say.say(ReportsLabel.CALLS)),
                (found.isEmpty() ? List.<String>of() : ENDINGS)
                        .stream()
                                .map(ending -> new Table.Line(
                                        say.say(Told.of("ENDING_", ending)),
                                        List.of(String.valueOf(found.getOrDefault(ending, 0)))))
                                .toList());
    }

    Table areas() {
        return answered(
                Report.AREAS,
                ReportsLabel.AREA,
                store.byArea(),
                area -> area == null ? say.say(ReportsLabel.NO_AREA) : area);
    }

    Table needs() {
        return answered(
                Report.NEEDS,
                ReportsLabel.NEED,
                store.byNeed(),
                need -> say.say(Told.of("NEED_", need == null ? Need.OTHER.name() : need)));
    }

    Table languages() {
        return answered(
                Report.LANGUAGES,
                ReportsLabel.LANGUAGE,
                store.byLanguage(),
                code -> code == null ? say.say(ReportsLabel.NO_LANGUAGE) : say.nameOf(new Language(code)));
    }

    private <T> Table answered(
            Report which, ReportsLabel head, Map<@Nullable T, CallCount> found, Function<@Nullable T, String> name) {
        List<Table.Line> lines = new ArrayList<>();
        found.forEach((key, count) -> lines.add(line(name.apply(key), count)));
        return answered(which, head, lines);
    }

    private Table answered(Report which, ReportsLabel head, List<Table.Line> lines) {
        return new Table(
                which,
                Stream.of(
                                head,
                                ReportsLabel.CALLS,
                                ReportsLabel.WANTED,
                                ReportsLabel.ANSWERED,
                                ReportsLabel.MEDIAN,
                                ReportsLabel.NINETY)
                        .map(say::say)
                        .toList(),
                lines);
    }

    private static Table.Line line(String head, CallCount count) {
        return new Table.Line(
                head,
                List.of(
                        String.valueOf(count.calls()),
                        String.valueOf(count.wanted()),
                        String.valueOf(count.answered()),
                        seconds(count.median()),
                        seconds(count.ninety())));
    }

    private static String seconds(@Nullable Long seconds) {
        return seconds == null ? "" : seconds.toString();
    }

    private String day(DayOfWeek day) {
        return say.say(ReportsLabel.valueOf(day.name()));
    }
}
