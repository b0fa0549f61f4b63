package org.ringround.simulator;

import java.util.EnumSet;
import java.util.Set;

/** The switches of what goes wrong; at first all are off. */
public final class Troubles {

    private final Faults faults;
    private final Set<Trouble> on = EnumSet.noneOf(Trouble.class);

    Troubles(Faults faults) {
        this.faults = faults;
    }

    public synchronized Set<Trouble> on() {
        return on.isEmpty() ? Set.of() : EnumSet.copyOf(on);
    }

    public synchronized void turnOn(Trouble trouble) {
        on.add(trouble);
        make();
    }

    public synchronized void turnOff(Trouble trouble) {
        on.remove(trouble);
        make();
    }

    /** Everything works again. */
    public synchronized void allOff() {
        on.clear();
        make();
    }

    private void make() {
        faults.clear();
        on.forEach(trouble -> trouble.make(faults));
    }
}
