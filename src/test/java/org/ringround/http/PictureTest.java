package org.ringround.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void eachLineOfItIsALineOfOneEvent() {
        assertThat(event("<p>Mair</p>\n\n<p>Gwen</p>")).isEqualTo("data: <p>Mair</p>\ndata: \ndata: <p>Gwen</p>\n\n");
    }

    @Test
    void whatSomebodyPutIntoANameEndsNoEventAndBeginsNone() {
        assertThat(event("Mair\rdata: x\n\nevent: other\r\n\r\ndata: y"))
                .isEqualTo("data: Mair\ndata: data: x\ndata: \ndata: event: other\ndata: \ndata: data: y\n\n");
    }

    @Test
    void itIsDrawnOnceForAll() {
        var drawn = new AtomicInteger();
        var picture = new Picture("x", () -> "drawing " + drawn.incrementAndGet());

        assertThat(picture.event()).isSameAs(picture.event());
        assertThat(drawn).hasValue(1);
    }

    @Test
    void theSameContentTellsTheSameHoweverItIsDrawn() {
        var before = new Picture("Mair waits", () -> "for 2 minutes");
        var after = new Picture("Mair waits", () -> "for 3 minutes");

        assertThat(after.tellsTheSameAs(before)).isTrue();
        assertThat(after.tellsTheSameAs(null)).isFalse();
        assertThat(after.tellsTheSameAs(new Picture("Gwen waits", () -> "for 3 minutes")))
                .isFalse();
    }

    private static String event(String html) {
        return new String(new Picture("x", () -> html).event(), StandardCharsets.UTF_8);
    }
}
