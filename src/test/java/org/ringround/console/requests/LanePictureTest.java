package org.ringround.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringround.console.requests.LanePicture.Bar;
import org.ringround.console.requests.LanePicture.Tick;

/** Where everything stands in the picture of a call: 768 wide from 180 on, and each lane 40 high. */
class LanePictureTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T14:30:00Z");

    private static Stretch stretch(long from, long to, Stretch.Kind kind, String said) {
        return new Stretch(BEGIN.plusSeconds(from), BEGIN.plusSeconds(to), kind, said);
    }

    @Test
    void eachStretchIsAsWideAsItsTime() {
        var caller = new Lane(
                "Caller",
                List.of(
                        stretch(0, 25, Stretch.Kind.WAITING, "Waits"),
                        stretch(25, 100, Stretch.Kind.TALKING, "Talks")));

        LanePicture picture = LanePicture.draw(BEGIN, BEGIN.plusSeconds(100), List.of(caller));

        assertThat(picture.width()).isEqualTo(960);
        assertThat(picture.height()).isEqualTo(82);
        assertThat(picture.rows().get(0).bars())
                .containsExactly(
                        new Bar(180, 37, 192, 26, "#fbe3a7", "Waits, 0:25", "Waits"),
                        new Bar(372, 37, 576, 26, "#bfe3cf", "Talks, 1:15", "Talks"));
    }

    @Test
    void whatHasNoRoomIsReadButNotWritten() {
        var lane = new Lane("Sam", List.of(stretch(99, 100, Stretch.Kind.RINGING, "Rings")));

        LanePicture picture = LanePicture.draw(BEGIN, BEGIN.plusSeconds(100), List.of(lane));

        assertThat(picture.rows().get(0).bars()).containsExactly(new Bar(940, 37, 8, 26, "#f7cfa0", "Rings, 0:01", ""));
    }

    @Test
    void noMomentIsInvisible() {
        var lane = new Lane("Sam", List.of(stretch(100, 100, Stretch.Kind.AFTER, "Says how it went")));

        Bar bar = LanePicture.draw(BEGIN, BEGIN.plusSeconds(100), List.of(lane))
                .rows()
                .get(0)
                .bars()
                .get(0);

        assertThat(bar.width()).isEqualTo(3);
        assertThat(bar.x() + bar.width()).isEqualTo(948);
    }

    @Test
    void whatBeganBeforeStandsAtTheEdge() {
        var lane = new Lane("Sam", List.of(stretch(-50, 50, Stretch.Kind.RINGING, "Rings")));

        assertThat(LanePicture.draw(BEGIN, BEGIN.plusSeconds(100), List.of(lane))
                        .rows()
                        .get(0)
                        .bars())
                .containsExactly(new Bar(180, 37, 384, 26, "#f7cfa0", "Rings, 1:40", "Rings"));
    }

    @Test
    void secondsAreMarkedSoThatTheyCanBeRead() {
        assertThat(LanePicture.draw(BEGIN, BEGIN.plusSeconds(100), List.of()).ticks())
                .hasSize(11)
                .startsWith(new Tick(180, "0:00"), new Tick(257, "0:10"))
                .endsWith(new Tick(948, "1:40"));
        assertThat(LanePicture.draw(BEGIN, BEGIN.plusSeconds(7_200), List.of()).ticks())
                .hasSizeLessThanOrEqualTo(11);
        assertThat(LanePicture.draw(BEGIN, BEGIN, List.of()).ticks())
                .containsExactly(new Tick(180, "0:00"), new Tick(948, "0:01"));
    }
}
