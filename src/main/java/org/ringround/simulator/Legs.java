package org.ringround.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calls that there ever were, oldest first. */
final class Legs {

    private final Map<String, Leg> bySid = new LinkedHashMap<>();

    synchronized void add(Leg leg) {
        bySid.put(leg.sid(), leg);
    }

    synchronized Optional<Leg> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    synchronized List<Leg> list() {
        return new ArrayList<>(bySid.values());
    }
}
