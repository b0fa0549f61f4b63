package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that editors read say the same as the program's own reader, as far as a schema can. */
class SchemaTest {

    private static final Path FOLDER = Path.of("ivr-scripts");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Schema SCRIPT = schema("script.schema.json");
    private static final Schema PROMPTS = schema("prompts.schema.json");

    @ParameterizedTest
    @MethodSource("shipped")
    void whatComesWithTheProgramIsValid(Path file) throws IOException {
        assertThat(faults(file.getFileName().toString(), Files.readString(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatComesWithTheProgramNamesItsSchemaForEditors(Path file) throws IOException {
        String first = Files.readAllLines(file).get(0);
        Path named = file.resolveSibling(first.replace("# yaml-language-server: $schema=", ""));

        assertThat(named.normalize())
                .isEqualTo(FOLDER.resolve(name(file.getFileName().toString())));
    }

    @Test
    void whatTheReaderTakesIsValid() {
        GoodScript.FILES.forEach((file, text) -> assertThat(faults(file, text)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatTheReaderRefusesIsInvalidWhereASchemaCanSeeIt(BrokenScript broken) {
        boolean twice = broken.text().contains("look: message") || broken.text().contains("*look");
        if (!twice) {
            assertThat(faults(broken.file(), broken.text()).isEmpty()).isEqualTo(!broken.seen());
        }
    }

    @Test
    void theExamplesInTheGuideAreValid() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(Path.of("docs/ivr-scripts.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSize(12);
        assertThat(examples).allSatisfy(example -> {
            boolean prompts = example.startsWith("# central.");
            String whole = prompts ? example : "start: welcome\nsteps:\n" + example.indent(2);
            assertThat(faults(prompts ? "central.en.yaml" : "central.yaml", whole))
                    .isEmpty();
        });
    }

    static Stream<BrokenScript> broken() {
        return BrokenScripts.all();
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> yaml =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(yaml).hasSize(8);
            return yaml.stream();
        }
    }

    private static String name(String file) {
        return file.chars().filter(letter -> letter == '.').count() == 1 ? "script.schema.json" : "prompts.schema.json";
    }

    private static List<Error> faults(String file, String text) {
        Schema schema = name(file).equals("script.schema.json") ? SCRIPT : PROMPTS;
        return schema.validate(text, InputFormat.YAML);
    }

    private static Schema schema(String file) {
        try {
            return SCHEMAS.getSchema(Files.readString(FOLDER.resolve(file)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
