package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScriptsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aGoodFolderIsSaidToBeGood() {
        assertThat(run("check", "ivr-scripts")).isZero();
        assertThat(out).hasToString("central: good, 6 steps in cy and en%n".formatted());
        assertThat(err).hasToString("");
    }

    @Test
    void theExamplesAreGood() {
        assertThat(run("check", "ivr-scripts/examples/small-group")).isZero();
        assertThat(run("check", "ivr-scripts/examples/office-hours")).isZero();
        assertThat(out).hasToString("central: good, 3 steps in en%ncentral: good, 11 steps in cy and en%n".formatted());
    }

    @Test
    void everyProblemIsALineOnStandardError() throws IOException {
        Files.writeString(folder.resolve("central.yaml"), "start: hello\nsteps:\n  look: search\n");
        Files.writeString(folder.resolve("central.en.yaml"), "hello: 5\n");
        Files.writeString(folder.resolve("central.cy.yaml"), "helo: Helo.\n");

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "central.cy.yaml:1: prompt helo is not used by any step; take it out, or name it in one",
                        "central.en.yaml:1: prompt hello: it must be text; put it in \"quotation marks\"",
                        "central.en.yaml:1: prompt hello is not used by any step; take it out, or name it in one",
                        "central.yaml:1: there is no step hello; the steps are look");
        assertThat(out).hasToString("");
    }

    @Test
    void aPictureGoesToAFileOrToStandardOutput() throws IOException {
        Path file = folder.resolve("flow.svg");

        assertThat(run("draw", "ivr-scripts", "--out", file.toString())).isZero();
        assertThat(file).hasSameTextualContentAs(Path.of("docs/central.svg"));
        assertThat(out).hasToString("");

        assertThat(run("draw", "ivr-scripts", "--language", "cy")).isZero();
        assertThat(out.toString()).startsWith("<svg ").contains("Ffonnir gwirfoddolwyr", "siarad &#226; rhywun");
    }

    private int run(String... arguments) {
        return new CommandLine(new ScriptsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
