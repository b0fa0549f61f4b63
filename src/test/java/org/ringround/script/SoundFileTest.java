package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SoundFileTest {

    @Test
    void theLengthOfAWavIsThatOfItsSound() {
        assertThat(WavSound.length(SoundBytes.wav(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(WavSound.length(SoundBytes.wav(3, 7))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theLengthOfAnMp3IsThatOfItsFrames() {
        assertThat(Mp3Sound.length(SoundBytes.mp3(3))).isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_000));
    }

    @Test
    void aWavOfNumbersThatNoPhoneUnderstandsIsRefused() {
        assertThat(trouble("a.wav", SoundBytes.wav(1, 3)))
                .isEqualTo("a.wav is a WAV of a kind that phones cannot play; save it as PCM, 16 bit");
    }

    @Test
    void aNameThatSaysAnotherKindIsTold() {
        assertThat(trouble("a.wav", SoundBytes.mp3(1))).isEqualTo("a.wav is an MP3 inside; let its name end in .mp3");
        assertThat(trouble("a.wav", new byte[100])).isEqualTo("a.wav is no WAV; save it as PCM, 16 bit");
    }

    @Test
    void aFileThatBreaksOffIsAsLongAsWhatIsThere() {
        byte[] half = Arrays.copyOf(SoundBytes.wav(2), 16_044);

        assertThat(WavSound.length(half)).isEqualTo(Duration.ofSeconds(1));
        assertThat(WavSound.length(Arrays.copyOf(half, 30))).isNull();
    }

    private static String trouble(String name, byte[] bytes) {
        return English.of(Objects.requireNonNull(SoundFile.read(name, bytes).trouble()));
    }
}
