package org.ringround.script;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/**
 * A recording beside a script.
 *
 * @param trouble why the phone network could not play it, or a caller would not like it; null when it is good
 */
record SoundFile(@Nullable Remark trouble) {

    /** Half a minute of plain sound in the best quality is smaller. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    static SoundFile read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return bad(ScriptFault.SOUND_EMPTY, name);
        }
        if (bytes.length > MOST_BYTES) {
            return bad(ScriptFault.SOUND_LARGE, name);
        }
        boolean isWav = WavSound.begins(bytes);
        if (name.endsWith(".mp3") && isWav) {
            return bad(ScriptFault.WAV_INSIDE, name);
        }
        Duration length = isWav ? WavSound.length(bytes) : Mp3Sound.length(bytes);
        if (!isWav && name.endsWith(".wav")) {
            return bad(length == null ? ScriptFault.NO_WAV : ScriptFault.MP3_INSIDE, name);
        }
        if (length == null) {
            return bad(isWav ? ScriptFault.WAV_OF_ANOTHER_KIND : ScriptFault.NO_MP3, name);
        }
        if (length.compareTo(LONGEST) <= 0) {
            return new SoundFile(null);
        }
        long seconds = (length.toMillis() + 999) / 1000;
        return new SoundFile(new Remark(
                ScriptFault.SOUND_LONG, Map.of("audio", name, "seconds", seconds, "most", LONGEST.toSeconds())));
    }

    private static SoundFile bad(ScriptFault fault, String name) {
        return new SoundFile(new Remark(fault, Map.of("audio", name)));
    }
}
