package org.ringround.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** A simulated Twilio with its phones; a server speaks with it as it does with Twilio, over HTTP alone. */
public final class PhoneNetwork implements AutoCloseable {

    private final Exchange exchange;
    private final RestApi api;
    private final Benches benches;
    private final Troubles troubles;

    private PhoneNetwork(Exchange exchange, RestApi api) {
        this.exchange = exchange;
        this.api = api;
        this.benches = new Benches(exchange);
        this.troubles = new Troubles(exchange.faults());
    }

    public static PhoneNetwork start(NetworkOptions options) {
        var exchange = new Exchange(options);
        try {
            return new PhoneNetwork(exchange, RestApi.start(exchange));
        } catch (IOException e) {
            exchange.close();
            throw new UncheckedIOException(e);
        }
    }

    /** The base URL of the REST API, without a slash at its end. */
    public String apiUrl() {
        return "http://localhost:" + api.port();
    }

    /** Gives the account this number, or sends it elsewhere; empty URLs = none. */
    public PhoneNetwork owns(String number, String voiceUrl, String statusUrl, String fallbackUrl, String smsUrl) {
        var known = exchange.numbers().find(number);
        exchange.numbers()
                .put(new AccountNumber(
                        known.map(AccountNumber::sid).orElseGet(() -> Sids.next("PN")),
                        number,
                        known.map(AccountNumber::created)
                                .orElseGet(() -> exchange.clock().instant()),
                        voiceUrl,
                        statusUrl,
                        fallbackUrl,
                        smsUrl));
        return this;
    }

    /** The phone with this number; there is one for every number. */
    public Phone phone(String number) {
        return exchange.phone(number);
    }

    public NetworkLog log() {
        return exchange.log();
    }

    /** Tells this listener everything from now on, as it happens, on whatever thread it happens; it must be quick. */
    public void onEvent(Consumer<NetworkEvent> listener) {
        exchange.log().tell(listener);
    }

    /** What Twilio's debugger would show; empty for a server that answers well. */
    public List<Complaint> complaints() {
        return exchange.log().complaints();
    }

    public Faults faults() {
        return exchange.faults();
    }

    /** The phones of people who rehearse. */
    public Benches benches() {
        return benches;
    }

    /** The faults at switches, for people who rehearse; whoever turns one has all other faults cleared. */
    public Troubles troubles() {
        return troubles;
    }

    @Override
    public void close() {
        api.close();
        exchange.close();
    }
}
