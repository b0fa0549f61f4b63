package org.ringround.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;

/** What must hold of all calls together: the exports are compared with the network's own log. */
final class Ledger {

    /** So much of a time as it is written: 2026-11-24T14:3. */
    private static final int TO_TEN_MINUTES = 15;

    private final Stage stage;

    Ledger(Stage stage) {
        this.stage = stage;
    }

    /** @param onDuty the phones that may have rung */
    void check(Promises promises, Set<String> onDuty) {
        promises.expect(
                "each of the " + stage.dialled().size() + " calls that came in has exactly one ending", this::endings);
        promises.expect("each of them is a request that somebody sees", this::requests);
        promises.expect(
                "nobody was rung twice for one call, and no phone rang that we do not know of", this::rungTwice);
        promises.expect(
                "only volunteers and coordinators on duty were rung, who had asked for it, and who is on the round",
                () -> rung().map(NetworkEvent::number)
                        .distinct()
                        .filter(number -> !onDuty.contains(number) && !calledBack(number) && !isOnTheRound(number))
                        .map(number -> stage.names().of(number) + " was rung")
                        .toList());
        promises.expect(
                "the phone network had nothing to complain about",
                () -> stage.network().complaints().stream()
                        .map(complaint -> complaint.code() + " " + complaint.message())
                        .distinct()
                        .toList());
    }

    private boolean isOnTheRound(String number) {
        return stage.rows().find(What.CHECKINS, "resident", number).isPresent();
    }

    private boolean calledBack(String number) {
        return stage.rows().list(What.REQUESTS).stream()
                .filter(row -> number.equals(row.get("resident")))
                .anyMatch(row -> stage.rows().list(What.CALLS).stream()
                        .filter(call -> "callback".equals(call.get("ending")))
                        .anyMatch(call -> row.getOrDefault("reference", "").equals(call.get("request"))));
    }

    private List<String> endings() {
        List<Map<String, String>> inbound = stage.rows().list(What.CALLS).stream()
                .filter(row -> "inbound".equals(row.get("direction")))
                .toList();
        Stream<String> wrong = stage.dialled().stream()
                .filter(call -> inbound.stream()
                                .filter(row -> call.sid().equals(row.get("call_sid")))
                                .filter(row -> !"".equals(row.get("ending")) && !"".equals(row.get("ended_at")))
                                .count()
                        != 1)
                .map(call -> stage.names().of(call.from()) + " has not");
        return inbound.size() == stage.dialled().size()
                ? wrong.toList()
                : List.of("the export has " + inbound.size() + " calls");
    }

    private List<String> requests() {
        return stage.dialled().stream()
                .filter(call ->
                        stage.rows().find(What.REQUESTS, "call_sid", call.sid()).isEmpty())
                .map(call -> "there is none of " + stage.names().of(call.from()))
                .toList();
    }

    /** Whoever was rung for a call may be rung again, half an hour later at least, for the call back that was promised in it. */
    private List<String> rungTwice() {
        List<Map<String, String>> offers = stage.rows().list(What.CALLS).stream()
                .filter(row -> "outbound".equals(row.get("direction")))
                .toList();
        List<String> flaws = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        offers.stream()
                .filter(row -> !seen.add(row.get("request") + " " + row.get("volunteer") + " " + row.get("kind") + " "
                        + row.getOrDefault("started_at", "").substring(0, TO_TEN_MINUTES)))
                .forEach(row -> flaws.add(stage.names().of(row.getOrDefault("volunteer", "")) + " was, for request "
                        + row.get("request")));
        List<String> known =
                offers.stream().map(row -> row.getOrDefault("call_sid", "")).toList();
        Set<String> rung = new HashSet<>();
        rung().filter(event -> !known.contains(event.callSid()) || !rung.add(event.callSid()))
                .forEach(event -> flaws.add("a call to " + stage.names().of(event.number()) + " is not in the export"));
        return flaws;
    }

    private Stream<NetworkEvent> rung() {
        return stage.network().log().events(Kind.RANG).stream();
    }
}
