package org.ringround.telephony.twilio;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** The addresses that we give to Twilio, absolute below the public address. They carry nothing but our own ids. */
public final class Links {

    private final Supplier<String> publicUrl;

    /** @param publicUrl the address at which Twilio reaches us, asked when the port is known; a final slash is dropped */
    public Links(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        String base = publicUrl.get();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** A webhook's address; the one place for Twilio's connection overrides, which go behind a {@code #}. */
    private URI door(String path) {
        return URI.create(of("/twilio/" + path));
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
