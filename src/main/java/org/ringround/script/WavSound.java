package org.ringround.script;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a WAV file tells of itself: pieces, each with a name of four letters and its length. */
final class WavSound {

    private static final int FIRST_PIECE = 12;
    private static final int PIECE_HEADER = 8;

    /** PCM, A-law, mu-law: what telephones speak. */
    private static final Set<Integer> KINDS = Set.of(1, 6, 7);

    private WavSound() {}

    static boolean begins(byte[] bytes) {
        return bytes.length >= FIRST_PIECE
                && text(bytes, 0).equals("RIFF")
                && text(bytes, 8).equals("WAVE");
    }

    /** Null when it is of a kind that phones cannot play. */
    static @Nullable Duration length(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long bytesASecond = 0;
        int at = FIRST_PIECE;
        while (at >= 0 && at + PIECE_HEADER <= bytes.length) {
            String piece = text(bytes, at);
            int length = in.getInt(at + 4);
            int content = at + PIECE_HEADER;
            int there = length < 0 ? bytes.length - content : Math.min(length, bytes.length - content);
            if (piece.equals("fmt ") && there >= 16 && KINDS.contains((int) in.getShort(content))) {
                bytesASecond = in.getInt(content + 8);
            } else if (piece.equals("data")) {
                return bytesASecond <= 0 || there == 0 ? null : Duration.ofMillis(there * 1000L / bytesASecond);
            }
            // Pieces of an odd length are filled up.
            at = content + there + (there & 1);
        }
        return null;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
