package org.ringround.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A recording beside a script.
 *
 * @param trouble why the phone network could not play it, or a caller would not like it; null when it is good
 */
record SoundFile(@Nullable String trouble) {

    /** Half a minute of plain sound in the best quality is smaller. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    static SoundFile read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new SoundFile("is empty; record it again");
        }
        if (bytes.length > MOST_BYTES) {
            return new SoundFile("is larger than 4 MB; save it as MP3 with one channel");
        }
        boolean isWav = WavSound.begins(bytes);
        if (name.endsWith(".mp3") && isWav) {
            return new SoundFile("is a WAV inside; let its name end in .wav");
        }
        Duration length = isWav ? WavSound.length(bytes) : Mp3Sound.length(bytes);
        if (!isWav && name.endsWith(".wav")) {
            return new SoundFile(
                    length == null
                            ? "is no WAV; save it as PCM, 16 bit"
                            : "is an MP3 inside; let its name end in .mp3");
        }
        if (length == null) {
            return new SoundFile(
                    isWav
                            ? "is a WAV of a kind that phones cannot play; save it as PCM, 16 bit"
                            : "is no MP3; save it as MP3, or as a WAV of PCM, 16 bit");
        }
        return new SoundFile(
                length.compareTo(LONGEST) > 0
                        ? "lasts " + (length.toMillis() + 999) / 1000 + " seconds; a prompt lasts at most "
                                + LONGEST.toSeconds() + ", so say less"
                        : null);
    }
}
