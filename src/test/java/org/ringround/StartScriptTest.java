package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** bin/ringround keeps what a start loads, with a Java machine that only writes down what it was told. */
@Timeout(60)
class StartScriptTest {

    private static final String WRITES_ITS_ARCHIVE = """
            for word in "$@"; do
                case $word in
                    -XX:ArchiveClassesAtExit=*) echo 'the classes' >"${word#*=}" ;;
                esac
            done
            """;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void itIsBuilt() throws IOException {
        home = Files.createDirectory(folder.toRealPath().resolve("home of it"));
        for (String name : List.of("bin", "src/main", "sql", "ivr-scripts", "target/lib", "jdk/bin")) {
            Files.createDirectories(home.resolve(name));
        }
        for (String name : List.of("bin/ringround", "bin/tools.sh")) {
            Files.copy(Path.of(name), home.resolve(name));
        }
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("target/ringround.jar"));
        Files.createFile(home.resolve("target/ringround.built"));
        script("javac", "echo javac 17.0.1\n");
        script("mvn", "echo Apache Maven 3.8.7\n");
        javaMachine(WRITES_ITS_ARCHIVE);
    }

    @Test
    void whatTheFirstStartLoadsIsKeptForAllOthers() throws Exception {
        assertThat(starts("serve")).hasSize(2);
        assertThat(starts("serve")).singleElement().asString().contains("-XX:SharedArchiveFile=", " serve");
        assertThat(starts("export", "areas"))
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=", "-XX:TieredStopAtLevel=1", " export areas");
    }

    @Test
    void itIsMadeByAStartOfItsOwnBefore() throws Exception {
        List<String> starts = starts("serve");
        assertThat(starts.get(0)).contains("-XX:ArchiveClassesAtExit=").endsWith(" warm-up");
        assertThat(starts.get(1))
                .contains("-XX:SharedArchiveFile=" + home.resolve("target/ringround.jsa"))
                .endsWith(" serve");
    }

    @Test
    void whereItCannotBeMadeItGoesOnWithoutAndDoesNotTryAgain() throws Exception {
        javaMachine("case \"$*\" in *warm-up) exit 1 ;; esac\n");
        assertThat(starts("serve")).hasSize(2).last().asString().doesNotContain("Archive");
        assertThat(starts("serve")).singleElement().asString().doesNotContain("Archive");
    }

    @Test
    void oneThatIsNotWholeIsMadeAnew() throws Exception {
        starts("serve");
        Files.writeString(home.resolve("target/ringround.jsa"), "the cl");
        assertThat(starts("serve")).hasSize(2).last().asString().contains("-XX:SharedArchiveFile=");
        assertThat(home.resolve("target/ringround.jsa")).hasContent("the classes");
    }

    @Test
    void forAnotherJavaMachineItIsMadeAnew() throws Exception {
        starts("serve");
        javaMachine("# another one\n" + WRITES_ITS_ARCHIVE);
        assertThat(starts("serve")).hasSize(2);
    }

    @Test
    void whatIsSetForTheJavaMachineComesLast() throws Exception {
        starts("serve");
        assertThat(starts("serve")).singleElement().asString().matches(".+ -Xmx256m .+ -Xmx1g -cp .+");
    }

    /** What the Java machine was told, a line each time. */
    private List<String> starts(String... arguments) throws IOException, InterruptedException {
        Path told = home.resolve("told");
        Files.deleteIfExists(told);
        var builder = new ProcessBuilder(home.resolve("bin/ringround").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("JAVA_OPTS", "-Xmx1g");
        builder.environment().merge("PATH", home.resolve("jdk/bin").toString(), (old, ours) -> ours + ":" + old);
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
        assertThat(folder.resolve("output")).isEmptyFile();
        return Files.readAllLines(told);
    }

    private void javaMachine(String does) throws IOException {
        script("java", "echo \"$*\" >>'" + home.resolve("told") + "'\n" + does);
    }

    private void script(String name, String does) throws IOException {
        Path file = home.resolve("jdk/bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + does);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
