package org.ringround;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A quiet sound for callers who wait: two soft notes in three seconds, as a WAV of 8 kHz, 16 bit, one channel. */
final class WaitingSound {

    private static final int RATE = 8_000;
    private static final int SECONDS = 3;

    /** E4 and G4: low enough for a phone line and for old ears. */
    private static final double[] NOTES = {329.63, 392.00};

    private static final double LOUDNESS = 0.12 * Short.MAX_VALUE;

    private WaitingSound() {}

    static byte[] wav() {
        int samples = RATE * SECONDS;
        ByteBuffer sound = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < samples; at++) {
            sound.putShort((short) (LOUDNESS * sample((double) at / RATE)));
        }
        var wav = new ByteArrayOutputStream();
        wav.writeBytes(header(sound.capacity()));
        wav.writeBytes(sound.array());
        return wav.toByteArray();
    }

    /** Each note swells for a tenth of a second and dies away; the second begins after half a second. */
    private static double sample(double seconds) {
        double sum = 0;
        for (int note = 0; note < NOTES.length; note++) {
            double since = seconds - note * 0.5;
            if (since > 0) {
                double swell = Math.min(1, since * 10);
                sum += swell * Math.exp(-2 * since) * Math.sin(2 * Math.PI * NOTES[note] * since);
            }
        }
        return sum;
    }

    private static byte[] header(int bytes) {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }
}
