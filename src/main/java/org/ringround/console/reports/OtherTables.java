package org.ringround.console.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.Spoken;
import org.ringround.people.Need;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;
import org.ringround.words.ReportsLabel;

/** The tables of requests, rounds and volunteers, as they are read. */
record OtherTables(Spoken say) {

    Table requests(RequestCount requests, PromiseCount promises) {
        List<Table.Line> lines = new ArrayList<>();
        for (Need need : Need.values()) {
            String opened = say.say(ReportsLabel.OPENED, "need", say.say(Told.of("NEED_", need.word())));
            lines.add(line(opened, requests.opened().getOrDefault(need.word(), 0)));
        }
        lines.add(line(ReportsLabel.OPENED_ALL, requests.all()));
        lines.add(line(ReportsLabel.OPENED_URGENT, requests.urgent()));
        lines.add(line(ReportsLabel.DONE, requests.done()));
        lines.add(line(ReportsLabel.CLOSED, requests.closed()));
        lines.add(line(ReportsLabel.UNSETTLED, requests.unsettled()));
        lines.add(line(ReportsLabel.PROMISES_KEPT, promises.kept()));
        lines.add(line(ReportsLabel.PROMISES_LATE, promises.late()));
        lines.add(line(ReportsLabel.PROMISES_AHEAD, promises.ahead()));
        return new Table(Report.REQUESTS, heads(ReportsLabel.WHAT, ReportsLabel.COUNT), lines);
    }

    private Table.Line line(ReportsLabel label, int count) {
        return line(say.say(label), count);
    }

    private static Table.Line line(String head, int count) {
        return new Table.Line(head, List.of(String.valueOf(count)));
    }

    Table rounds(TurnCount turns) {
        boolean none = turns.counts().isEmpty();
        List<Table.Line> lines = none
                ? List.of()
                : Stream.of(Result.values())
                        .map(result -> new Table.Line(
                                say.say(Told.of("RESULT_", result.word())),
                                cells(turns.of(RoundKind.CHECKIN, result), turns.of(RoundKind.BEFRIENDING, result))))
                        .toList();
        List<Table.Line> all = new ArrayList<>(lines);
        if (!none) {
            all.add(new Table.Line(
                    say.say(ReportsLabel.RESULT_ALL),
                    cells(turns.all(RoundKind.CHECKIN), turns.all(RoundKind.BEFRIENDING))));
        }
        return new Table(
                Report.ROUNDS, heads(ReportsLabel.RESULT, ReportsLabel.CHECKINS, ReportsLabel.BEFRIENDINGS), all);
    }

    Table volunteers(List<Load> loads) {
        return new Table(
                Report.VOLUNTEERS,
                heads(ReportsLabel.NAME, ReportsLabel.SERVED, ReportsLabel.TAKEN, ReportsLabel.BEFRIENDED),
                loads.stream()
                        .map(load -> new Table.Line(
                                load.name(),
                                List.of(
                                        hours(load.served()),
                                        String.valueOf(load.calls()),
                                        String.valueOf(load.befriending()))))
                        .toList());
    }

    /** "12.5", "3". */
    static String hours(Duration time) {
        long tenths = Math.round(time.toMinutes() / 6.0);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static List<String> cells(int... counts) {
        return Arrays.stream(counts).mapToObj(String::valueOf).toList();
    }

    private List<String> heads(ReportsLabel... labels) {
        return Stream.of(labels).map(say::say).toList();
    }
}
