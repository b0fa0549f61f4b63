package org.ringround.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * A recording.
 *
 * @param sid RE and 32 hexadecimal digits
 * @param ready before it is, there is no sound to fetch
 */
record Tape(String sid, String callSid, Instant created, Duration length, String source, boolean ready) {

    private static final int FRAME_BYTES = 104;
    private static final int FRAMES_PER_SECOND = 38;

    Tape nowReady() {
        return new Tape(sid, callSid, created, length, source, true);
    }

    /** Silence as MP3: MPEG-1 layer III, 32 kbit/s, 44.1 kHz. */
    byte[] mp3() {
        var frames = (int) Math.max(1, Math.min(length.toSeconds(), 600) * FRAMES_PER_SECOND);
        var sound = new byte[frames * FRAME_BYTES];
        for (var frame = 0; frame < frames; frame++) {
            sound[frame * FRAME_BYTES] = (byte) 0xFF;
            sound[frame * FRAME_BYTES + 1] = (byte) 0xFB;
            sound[frame * FRAME_BYTES + 2] = (byte) 0x10;
            sound[frame * FRAME_BYTES + 3] = (byte) 0xC4;
        }
        return sound;
    }
}
