package org.ringround.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an MP3 file tells of itself: frames, each with a header of four bytes that tells its length and duration. */
final class Mp3Sound {

    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};

    /** Two frames that follow each other are no accident. */
    private static final int FEWEST = 2;

    private Mp3Sound() {}

    /** Microseconds and bytes of one frame. */
    private record Frame(long micros, int bytes) {}

    /** Null when there is no MP3 in it. */
    static @Nullable Duration length(byte[] bytes) {
        long micros = 0;
        int frames = 0;
        int at = afterTag(bytes);
        while (at + 4 <= bytes.length) {
            Frame frame = frame(bytes, at);
            if (frame == null && frames < FEWEST) {
                frames = 0;
                micros = 0;
            }
            at += frame == null ? 1 : frame.bytes();
            if (frame != null) {
                frames++;
                micros += frame.micros();
            }
        }
        return frames < FEWEST ? null : Duration.ofMillis(micros / 1000);
    }

    /** Titles and pictures come first, in a tag whose length is written seven bits to a byte. */
    private static int afterTag(byte[] bytes) {
        if (bytes.length < 10 || bytes[0] != 'I' || bytes[1] != 'D' || bytes[2] != '3') {
            return 0;
        }
        return 10 + (bytes[6] << 21) + (bytes[7] << 14) + (bytes[8] << 7) + bytes[9];
    }

    /** Null when none begins there. Versions: 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5; layer 1 is layer III. */
    private static @Nullable Frame frame(byte[] bytes, int at) {
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        int version = second >> 3 & 3;
        int bits = third >> 4;
        int rate = third >> 2 & 3;
        boolean begins = (bytes[at] & 0xff) == 0xff && (second & 0xe0) == 0xe0 && (second >> 1 & 3) == 1;
        if (!begins || version == 1 || bits == 0 || bits == 15 || rate == 3) {
            return null;
        }
        boolean first = version == 3;
        int hertz = first ? RATES[rate] : RATES[rate] / (version == 2 ? 2 : 4);
        int kbits = first ? KBITS_1[bits] : KBITS_2[bits];
        int samples = first ? 1152 : 576;
        int length = samples / 8 * kbits * 1000 / hertz + (third >> 1 & 1);
        return new Frame(samples * 1_000_000L / hertz, length);
    }
}
