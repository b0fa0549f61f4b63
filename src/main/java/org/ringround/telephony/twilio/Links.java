package org.ringround.telephony.twilio;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** The addresses that we give to Twilio, absolute below the public address. They carry nothing but our own ids. */
public final class Links {

    private final Supplier<String> publicUrl;
    private final boolean persistent;

    /**
     * Addresses that Twilio asks as it does by default.
     *
     * @param publicUrl the address at which Twilio reaches us, asked when the port is known; a final slash is dropped
     */
    public Links(Supplier<String> publicUrl) {
        this(publicUrl, false);
    }

    private Links(Supplier<String> publicUrl, boolean persistent) {
        this.publicUrl = publicUrl;
        this.persistent = persistent;
    }

    /** Addresses that carry {@link Persistence}: Twilio asks again where it would give up. */
    public static Links persistent(Supplier<String> publicUrl) {
        return new Links(publicUrl, true);
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        String base = publicUrl.get();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** A webhook's address; the one place for Twilio's connection overrides, which go behind a {@code #}. */
    private URI door(String path) {
        return URI.create(
                of("/twilio/" + path) + (persistent ? Persistence.at(path).fragment() : ""));
    }

    URI inbound(String door) {
        return door("voice/" + door);
    }

    /** What a number is to be given: its voice, status, fallback and messaging address. */
    URI voice() {
        return door("voice");
    }

    URI sms() {
        return door("sms");
    }

    URI leg(String kind, UUID leg, String door) {
        return door(kind + "/" + leg + "/" + door);
    }

    URI turn(String kind, UUID leg, int turn, String door) {
        return leg(kind, leg, turn + "/" + door);
    }
}
