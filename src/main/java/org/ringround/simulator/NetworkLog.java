package org.ringround.simulator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ringround.simulator.NetworkEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that happened on the network, in order; only ever added to. */
public final class NetworkLog {

    private static final Logger log = LoggerFactory.getLogger(NetworkLog.class);

    private final InstantSource clock;
    private final List<NetworkEvent> events = new ArrayList<>();
    private final List<Complaint> complaints = new CopyOnWriteArrayList<>();
    private final List<Consumer<NetworkEvent>> listeners = new CopyOnWriteArrayList<>();

    NetworkLog(InstantSource clock) {
        this.clock = clock;
    }

    public List<NetworkEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    public List<NetworkEvent> events(Kind kind) {
        return events().stream().filter(event -> event.kind() == kind).toList();
    }

    /** How often this phone really rang. */
    public long timesRung(String number) {
        return events(Kind.RANG).stream()
                .filter(event -> event.number().equals(number))
                .count();
    }

    /** Whether these two ever spoke with each other, in either direction. */
    public boolean everBridged(String one, String other) {
        return events(Kind.BRIDGED).stream()
                .anyMatch(event -> event.number().equals(one) && event.text().equals(other));
    }

    /** The calls that rang at this phone, oldest first. */
    public List<String> callsTo(String number) {
        return events(Kind.RANG).stream()
                .filter(event -> event.number().equals(number))
                .map(NetworkEvent::callSid)
                .distinct()
                .toList();
    }

    void tell(Consumer<NetworkEvent> listener) {
        listeners.add(listener);
    }

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    void add(Kind kind, String callSid, String number, String text, String detail) {
        var event = new NetworkEvent(clock.instant(), kind, callSid, number, text, detail);
        synchronized (events) {
            events.add(event);
        }
        log.trace("{}", event);
        listeners.forEach(listener -> listener.accept(event));
    }

    void add(Kind kind, Leg leg, String text, String detail) {
        add(kind, leg.sid(), leg.person(), text, detail);
    }

    void complain(String callSid, String url, int code, String message) {
        complaints.add(new Complaint(callSid, url, code, message));
        add(Kind.COMPLAINT, callSid, "", message + " (" + url + ")", Integer.toString(code));
    }
}
