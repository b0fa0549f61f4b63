package org.ringround;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.ringround.outbox.Post;
import org.ringround.simulator.PhoneNetwork;

/**
 * How one process serves.
 *
 * @param port 0: any free one
 * @param publicUrl the address by which the phone network reaches us, null: this machine's, with the port really bound
 * @param callsPerSecond pace of outbound calls; 0: no limit
 * @param post the mail server; {@link Post#NONE}: alarms come as texts only
 * @param sheets the folder of the sheets of the round, null: none are written
 * @param practice the simulated phone network, on which people may rehearse; null: phones are real
 */
record ServerOptions(
        int port,
        @Nullable URI publicUrl,
        int callsPerSecond,
        InstantSource clock,
        Post post,
        @Nullable Path sheets,
        @Nullable PhoneNetwork practice) {

    ServerOptions(int port, @Nullable URI publicUrl, int callsPerSecond, InstantSource clock) {
        this(port, publicUrl, callsPerSecond, clock, Post.NONE);
    }

    ServerOptions(int port, @Nullable URI publicUrl, int callsPerSecond, InstantSource clock, Post post) {
        this(port, publicUrl, callsPerSecond, clock, post, null, null);
    }

    /** The same, with a phone network that is simulated. */
    ServerOptions practisingOn(@Nullable PhoneNetwork network) {
        return new ServerOptions(port, publicUrl, callsPerSecond, clock, post, sheets, network);
    }

    boolean mailIsSet() {
        return post != Post.NONE;
    }
}
