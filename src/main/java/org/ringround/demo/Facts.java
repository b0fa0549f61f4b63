package org.ringround.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** What the exports and the network's log say about one call. Flaws are what is otherwise than it should be. */
record Facts(Stage stage, PhoneCall caller) {

    /** The export's row of the call. */
    Optional<Map<String, String>> call() {
        return stage.rows().find(What.CALLS, "call_sid", caller.sid());
    }

    /** The export's row of the request that the call opened. */
    Optional<Map<String, String>> request() {
        return stage.rows().find(What.REQUESTS, "call_sid", caller.sid());
    }

    /** @param wanted columns and their values, in turn */
    List<String> requestFlaws(String... wanted) {
        return flaws("request", request().orElse(null), wanted);
    }

    /** @param wanted columns and their values, in turn */
    List<String> callFlaws(String... wanted) {
        return flaws("call", call().orElse(null), wanted);
    }

    /** The calls with whom the caller was ever connected. */
    List<String> partners() {
        return Stream.concat(
                        events(caller.sid(), Kind.BRIDGED).map(NetworkEvent::detail),
                        stage.network().log().events(Kind.BRIDGED).stream()
                                .filter(event -> event.detail().equals(caller.sid()))
                                .map(NetworkEvent::callSid))
                .distinct()
                .toList();
    }

    Stream<NetworkEvent> events(String call, Kind kind) {
        return stage.network().log().events(kind).stream()
                .filter(event -> event.callSid().equals(call));
    }

    private static List<String> flaws(String what, @Nullable Map<String, String> row, String... wanted) {
        if (row == null) {
            return List.of("the export has no such " + what);
        }
        List<String> flaws = new ArrayList<>();
        for (int i = 0; i < wanted.length; i += 2) {
            String found = row.getOrDefault(wanted[i], "");
            if (!found.equals(wanted[i + 1])) {
                flaws.add(wanted[i] + " of the " + what + " is '" + found + "' and not '" + wanted[i + 1] + "'");
            }
        }
        return flaws;
    }
}
