package org.ringround.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account's queues: made when somebody first waits in them, and there until deleted. */
final class WaitingLines {

    private final Exchange exchange;
    private final Map<String, WaitingLine> byName = new LinkedHashMap<>();

    WaitingLines(Exchange exchange) {
        this.exchange = exchange;
    }

    WaitingLine named(String name) {
        return exchange.pulse()
                .locked(() -> byName.computeIfAbsent(
                        name,
                        any -> new WaitingLine(
                                Sids.next("QU"), name, exchange.clock().instant())));
    }

    Optional<WaitingLine> find(String name) {
        return exchange.pulse().locked(() -> Optional.ofNullable(byName.get(name)));
    }

    Optional<WaitingLine> findBySid(String sid) {
        return list().stream().filter(line -> line.sid().equals(sid)).findFirst();
    }

    List<WaitingLine> list() {
        return exchange.pulse().locked(() -> List.copyOf(byName.values()));
    }

    /** False when somebody waits in it. */
    boolean delete(WaitingLine line) {
        return exchange.pulse().locked(() -> {
            if (line.size() > 0) {
                return false;
            }
            byName.remove(line.name());
            return true;
        });
    }
}
