package org.ringround.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phones that lie before one person who rehearses, in the order in which they were taken. */
public final class Bench {

    /** A caller's and four more. */
    public static final int MOST = 5;

    private final Benches all;
    private final List<Handset> handsets = new ArrayList<>();
    private Instant lookedAt;

    Bench(Benches all, Instant now) {
        this.all = all;
        this.lookedAt = now;
    }

    /** Takes the phone with that number, which others may hold as well; false when there is no room left. */
    public synchronized boolean take(String number) {
        if (handsets.stream().anyMatch(handset -> handset.number().equals(number))) {
            return true;
        }
        if (handsets.size() >= MOST) {
            return false;
        }
        var handset = all.handset(number);
        handset.looked(all.now());
        handsets.add(handset);
        return true;
    }

    /** Puts the phone away; a call that nobody else holds ends. */
    public void putAway(Handset handset) {
        synchronized (this) {
            handsets.remove(handset);
        }
        all.putAway(handset);
    }

    public synchronized List<Handset> handsets() {
        return List.copyOf(handsets);
    }

    public Optional<Handset> find(long id) {
        return handsets().stream().filter(handset -> handset.id() == id).findFirst();
    }

    /** Whoever rehearses looks at these of their phones; what nobody looks at for a while is put down. */
    public void look(List<Handset> seen) {
        var now = all.now();
        synchronized (this) {
            lookedAt = now;
        }
        seen.forEach(handset -> handset.looked(now));
    }

    synchronized Instant lookedAt() {
        return lookedAt;
    }

    synchronized boolean has(Handset handset) {
        return handsets.contains(handset);
    }
}
