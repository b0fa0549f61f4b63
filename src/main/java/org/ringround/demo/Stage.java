package org.ringround.demo;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ringround.exchange.Exporter;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.NetworkLog;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.simulator.PhoneScript;

/** Where the demo plays: the simulated network, what the desk exports, and who is on duty. */
public final class Stage {

    /** Longer than anything takes on a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofSeconds(8);
    private static final int SETTLING = 20;

    private final PhoneNetwork network;
    private final String central;
    private final Predicate<String> onDuty;
    private final Rows rows;
    private final Names names;
    private final Watch watch;
    private final RoundBook round;
    private final Consumer<Duration> later;
    private final Set<String> everOnDuty = new HashSet<>();
    private final List<PhoneCall> dialled = new CopyOnWriteArrayList<>();

    /**
     * @param central the central number, E.164
     * @param onDuty whether the volunteer with that phone is on duty at this moment
     * @param later puts the desk's clock forward
     */
    public Stage(
            PhoneNetwork network,
            Exporter exporter,
            String central,
            Predicate<String> onDuty,
            RoundBook round,
            Consumer<Duration> later) {
        this.network = network;
        this.central = central;
        this.onDuty = onDuty;
        this.rows = new Rows(exporter);
        this.names = Names.of(rows);
        this.watch = new Watch(network);
        this.round = round;
        this.later = later;
        everOnDuty.addAll(onDuty());
    }

    PhoneNetwork network() {
        return network;
    }

    String central() {
        return central;
    }

    /** The phones of those on duty at this moment. */
    Set<String> onDuty() {
        return names.volunteers().stream().filter(onDuty).collect(Collectors.toSet());
    }

    /** The phones of all who were on duty at some time since the beginning. */
    Set<String> everOnDuty() {
        everOnDuty.addAll(onDuty());
        return Set.copyOf(everOnDuty);
    }

    /** So much later: whatever was to happen until then is due. */
    void later(Duration time) {
        everOnDuty();
        later.accept(time);
        everOnDuty();
    }

    RoundBook round() {
        return round;
    }

    Rows rows() {
        return rows;
    }

    Names names() {
        return names;
    }

    /** Dials the central number from that phone. */
    PhoneCall dials(String number) {
        PhoneCall call = network.phone(number).dials(central);
        dialled.add(call);
        return call;
    }

    /** Every call to the central number that a story made, oldest first. */
    List<PhoneCall> dialled() {
        return List.copyOf(dialled);
    }

    /** What every volunteer does when their phone rings. */
    void everyVolunteer(PhoneScript script) {
        names.volunteers().forEach(number -> network.phone(number).does(script));
    }

    /** @throws StoryStuck it does not come to hold */
    void await(String what, BooleanSupplier holds) {
        if (!watch.until(PATIENCE, holds)) {
            throw new StoryStuck("waited in vain until " + what);
        }
    }

    /** Until nothing has happened on the network for a while: what a first start sends, reminders of shifts, has gone. */
    public void settle() {
        watch.until(FIRST, () -> !network.log().events(Kind.TEXT).isEmpty());
        int before = -1;
        for (int tries = 0; tries < SETTLING && before != network.log().events().size(); tries++) {
            before = network.log().events().size();
            int seen = before;
            watch.until(QUIET, () -> network.log().events().size() != seen);
        }
    }

    /** Until every call there ever was is over. */
    void awaitQuiet() {
        await("every call is over", () -> {
            NetworkLog log = network.log();
            var over =
                    log.events(Kind.HUNG_UP).stream().map(NetworkEvent::callSid).collect(Collectors.toSet());
            return dialled.stream().map(PhoneCall::sid).allMatch(over::contains)
                    && log.events(Kind.RANG).stream().map(NetworkEvent::callSid).allMatch(over::contains);
        });
    }

    /** False when it does not come to hold in time. */
    boolean comes(Duration limit, BooleanSupplier holds) {
        return watch.until(limit, holds);
    }

    /** From now on what happens on the network is told there, in full. */
    public void tellEverythingTo(Terminal terminal) {
        network.onEvent(new Teller(terminal, names, central, false));
    }

    /** As tellEverythingTo, but long speech is cut. */
    void tellBrieflyTo(Terminal terminal) {
        network.onEvent(new Teller(terminal, names, central, true));
    }
}
