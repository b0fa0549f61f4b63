package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The demo keeps what it promises. */
class DemoCommandTest {

    @Test
    void everyStoryPlaysOnceAndEveryPromiseIsHeld() {
        var out = new StringWriter();
        int exit = new CommandLine(new DemoCommand(new PrintWriter(out), false)).execute("--once");
        assertThat(out.toString())
                .contains("held    the voicemail was never connected with the caller")
                .contains("held    everything after the choice of language was in Welsh")
                .contains("held    the recording was fetched into our database, then deleted at the phone network")
                .contains("held    exactly one of the two was ever connected")
                .contains("held    each of the 7 calls that came in has exactly one ending")
                .contains("All 23 promises were held.")
                .doesNotContain("broken");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(exit).isZero();
    }
}
