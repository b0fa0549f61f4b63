package org.ringround.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings of silence. */
final class SoundBytes {

    private SoundBytes() {}

    /** 8 kHz, 16 bit, one channel. */
    static byte[] wav(int seconds) {
        return wav(seconds, 1);
    }

    /** @param kind 1 = PCM, 3 = floating point, 7 = mu-law */
    static byte[] wav(int seconds, int kind) {
        int bytes = 16_000 * seconds;
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) kind)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }

    /** MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes for 26 ms, after a tag of 20 bytes. */
    static byte[] mp3(int seconds) {
        var mp3 = new ByteArrayOutputStream();
        mp3.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 10});
        mp3.writeBytes(new byte[10]);
        byte[] frame = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0}, 417);
        for (int count = 0; count < seconds * 44_100 / 1_152; count++) {
            mp3.writeBytes(frame);
        }
        return mp3.toByteArray();
    }
}
