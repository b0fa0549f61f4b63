package org.ringround.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue of the account; guarded by the network's lock. */
final class WaitingLine {

    static final int MOST = 1000;

    private final String sid;
    private final String name;
    private final Instant created;
    private final List<Place> places = new ArrayList<>();
    private final List<Leg> takers = new ArrayList<>();

    WaitingLine(String sid, String name, Instant created) {
        this.sid = sid;
        this.name = name;
        this.created = created;
    }

    String sid() {
        return sid;
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    int size() {
        return places.size();
    }

    /** Counted from 1; 0 = not among them. */
    int position(Place place) {
        return places.indexOf(place) + 1;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    void join(Place place) {
        places.add(place);
        takers.forEach(Leg::wake);
    }

    void leave(Place place) {
        places.remove(place);
    }

    void awaits(Leg taker) {
        takers.add(taker);
    }

    void awaitsNoMore(Leg taker) {
        takers.remove(taker);
    }

    /** The longest-waiting one, who is then no longer in the queue; null when it is empty. */
    @Nullable
    Place takeFirst(Leg taker, String whisperUrl) {
        if (places.isEmpty()) {
            return null;
        }
        var first = places.remove(0);
        first.takenBy(taker, whisperUrl);
        first.leg().wake();
        return first;
    }
}
