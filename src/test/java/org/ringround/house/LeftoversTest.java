package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing is left for later, nothing is pretended, and nothing tells of the machine it was written on. */
class LeftoversTest {

    /** In pieces, so that this file does not find itself. */
    private static final Pattern FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");

    private static final Pattern SLEEP = Pattern.compile("\\bsle" + "ep\\(");
    private static final Pattern MOCKS = Pattern.compile("(?i)mock" + "ito|easy" + "mock|j" + "mock\\b|power" + "mock");
    private static final Pattern MACHINE =
            Pattern.compile("(^|[\\s\"'=(:])/(ro" + "ot|wo" + "rk|ho" + "me/\\w+|Us" + "ers/\\w+)/|C:\\\\Us" + "ers");
    private static final Pattern REGISTRY = Pattern.compile("repo1?\\.ma" + "ven|central\\.sona" + "type|arti"
            + "factory|regis" + "try\\.npm|py" + "pi\\.org|nex" + "us\\.");

    @Test
    void nothingIsLeftForLater() {
        assertThat(TheHouse.linesWith(FOR_LATER, TheHouse.files("src", "bin", "ivr-scripts", "sql", ".ci")))
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(TheHouse.linesWith(SLEEP, TheHouse.files("src/test"))).isEmpty();
    }

    @Test
    void nothingIsMocked() {
        assertThat(TheHouse.linesWith(MOCKS, TheHouse.files("src", "pom.xml"))).isEmpty();
    }

    @Test
    void noFileTellsOfAMachineOrARegistry() {
        assertThat(TheHouse.linesWith(MACHINE, everything())).isEmpty();
        assertThat(TheHouse.linesWith(REGISTRY, everything())).isEmpty();
    }

    private static List<Path> everything() {
        return TheHouse.files("");
    }
}
