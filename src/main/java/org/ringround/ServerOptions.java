package org.ringround;

import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How one process serves.
 *
 * @param port 0: any free one
 * @param publicUrl the address by which the phone network reaches us, null: this machine's, with the port really bound
 * @param callsPerSecond pace of outbound calls; 0: no limit
 */
record ServerOptions(int port, @Nullable URI publicUrl, int callsPerSecond, InstantSource clock) {}
