package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a process of their own: what is wrong is said plainly, and nothing has changed. */
@Timeout(120)
class CommandFaultTest {

    @TempDir
    Path folder;

    @Test
    void everyWrongSettingIsToldAtOnce() {
        Map<String, String> wrong = Map.of(
                "HELPLINE_SEARCH_TIME", "soon",
                "HELPLINE_LANGUAGES", "en,klingon",
                "HELPLINE_COLOUR", "red",
                "TWILIO_ACCOUNT_SID", "AC123");
        try (OtherProcess command = OtherProcess.run(wrong, "serve")) {
            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.errors())
                    .contains("HELPLINE_SEARCH_TIME", "HELPLINE_LANGUAGES", "HELPLINE_COLOUR", "TWILIO_ACCOUNT_SID")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void badScriptsStopTheStartWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("central.yaml"), "start: nowhere\nsteps:\n  look: search\n");
        Files.writeString(folder.resolve("central.en.yaml"), "welcome: \"Hello\"\n");
        try (OtherProcess command = OtherProcess.run(Map.of("HELPLINE_SCRIPTS_DIR", folder.toString()), "serve")) {
            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.errors().lines()).isNotEmpty().allMatch(line -> line.matches(".+\\.yaml:\\d+: .+"));
        }
    }

    @Test
    void filesGoInAndOutWithTheServerRunningOrNotAndABadFolderChangesNothing() throws IOException {
        Map<String, String> settings =
                Map.of("PORT", "0", "DATA_DIR", folder.resolve("data").toString());
        Path good = Files.createDirectory(folder.resolve("good"));
        Files.write(good.resolve("areas.csv"), List.of("name,postcodes", "Llanrwst,LL26"));
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.write(bad.resolve("areas.csv"), List.of("name,postcodes", "Conwy,LL32", "Conwy,nowhere"));
        Files.write(bad.resolve("residents.csv"), List.of("phone,name,area", "12,Mair,Atlantis"));

        run(settings, 0, "import", good.toString());
        try (OtherProcess server = OtherProcess.run(settings, "serve")) {
            assertThat(server.port()).isPositive();
            String problems = run(settings, 1, "import", bad.toString());
            assertThat(problems.lines().filter(line -> !line.contains(" INFO ")))
                    .hasSize(4)
                    .allMatch(line -> line.matches("(areas|residents)\\.csv:\\d+: \\w+: .+"));
        }
        try (OtherProcess export = OtherProcess.run(settings, "export", "areas")) {
            String areas = export.output();
            assertThat(export.exitCode()).isZero();
            assertThat(areas).contains("Llanrwst").doesNotContain("Conwy");
        }
    }

    @Test
    void wrongUseIsToldInOneLine() {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("data").toString());

        assertThat(run(settings, 2, "import")).matches("Missing required parameter: 'DIR'; .+\\R");
        assertThat(run(settings, 2, "imprt")).matches("Unmatched argument.+'imprt'; .+\\R");
        assertThat(run(settings, 2, "import", folder.resolve("nowhere").toString()))
                .matches("there is no folder .+nowhere; name the one that holds the CSV files\\R");
    }

    /** What it said on standard error. */
    private static String run(Map<String, String> settings, int exitCode, String... arguments) {
        try (OtherProcess command = OtherProcess.run(settings, arguments)) {
            assertThat(command.exitCode()).as(command.errors()).isEqualTo(exitCode);
            return command.errors();
        }
    }
}
