package org.ringround.simulator;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All parts of the network in one place, so that each can be given the whole. */
final class Exchange implements AutoCloseable {

    private final NetworkOptions options;
    private final Pulse pulse;
    private final NetworkLog log;
    private final Faults faults = new Faults();
    private final Legs legs = new Legs();
    private final AccountNumbers numbers = new AccountNumbers();
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final WaitingLines lines;
    private final Webhooks webhooks;
    private final StatusCallbacks statusCallbacks;
    private final Tapes tapes;
    private final Texts texts;
    private final Placing placing;

    Exchange(NetworkOptions options) {
        this.options = options;
        this.pulse = new Pulse(options.speed());
        this.log = new NetworkLog(options.clock());
        this.lines = new WaitingLines(this);
        this.webhooks = new Webhooks(this);
        this.statusCallbacks = new StatusCallbacks(this);
        this.tapes = new Tapes(this);
        this.texts = new Texts(this);
        this.placing = new Placing(this);
    }

    NetworkOptions options() {
        return options;
    }

    InstantSource clock() {
        return options.clock();
    }

    Pulse pulse() {
        return pulse;
    }

    NetworkLog log() {
        return log;
    }

    Faults faults() {
        return faults;
    }

    Legs legs() {
        return legs;
    }

    AccountNumbers numbers() {
        return numbers;
    }

    WaitingLines lines() {
        return lines;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    StatusCallbacks statusCallbacks() {
        return statusCallbacks;
    }

    Tapes tapes() {
        return tapes;
    }

    Texts texts() {
        return texts;
    }

    Placing placing() {
        return placing;
    }

    /** The phone with this number; every number has one. */
    Phone phone(String number) {
        return phones.computeIfAbsent(number, some -> new Phone(some, this));
    }

    /** A call was answered, rings or has ended: wakes those whose own waits depend on it. */
    void turned(Leg leg) {
        var parent = leg.identity().parentSid();
        if (parent != null) {
            legs.find(parent).ifPresent(Leg::wake);
        }
        phone(leg.person()).wake();
    }

    @Override
    public void close() {
        pulse.close();
    }
}
