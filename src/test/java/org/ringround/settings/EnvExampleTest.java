package org.ringround.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvExampleTest {

    private static final Path EXAMPLE = Path.of(".env.example");

    @Test
    void theExampleListsEverySettingWithItsDefault() throws IOException {
        List<String> listed = Files.readAllLines(EXAMPLE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(setting -> setting.name() + "=" + setting.byDefault())
                        .toList());
    }

    @Test
    void everySettingIsExplainedInTheLineAbove() throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLE);

        assertThat(Arrays.asList(Setting.values()))
                .allSatisfy(setting -> assertThat(
                                lines.get(lines.indexOf(setting.name() + "=" + setting.byDefault()) - 1))
                        .startsWith("# "));
    }

    @Test
    void theExampleItselfIsValid() {
        assertThat(Settings.read(Map.of(), EXAMPLE)).isInstanceOf(Settings.Valid.class);
    }
}
