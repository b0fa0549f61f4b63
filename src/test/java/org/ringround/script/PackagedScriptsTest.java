package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

class PackagedScriptsTest {

    private final Scripts scripts = ((ScriptReading.Read) ScriptReader.packaged()).scripts();
    private final Script central = scripts.get("central");

    @Test
    void thePackagedScriptsAreThoseOfTheFolder() throws IOException {
        assertThat(ScriptReader.check(Path.of("ivr-scripts"))).isEmpty();
        try (Stream<Path> files = Files.list(Path.of("ivr-scripts"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted())
                    .isEqualTo(ScriptFiles.PACKAGED);
        }
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        Step.Menu language = (Step.Menu) central.step("language");
        Step.Menu need = (Step.Menu) central.step("need");

        assertThat(language.options())
                .extracting(Step.Option::key, Step.Option::language)
                .containsExactly(tuple("1", Language.WELSH), tuple("2", Language.ENGLISH));
        assertThat(need.options())
                .extracting(Step.Option::key, Step.Option::need)
                .containsExactly(tuple("1", Need.SHOPPING), tuple("2", Need.MEDICINE), tuple("3", Need.CHAT));
        assertThat(need.otherLanguageKey()).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void theGreetingIsShortAndSaysWhatToDoInDanger(String code) {
        Language language = new Language(code);
        String greeting = central.prompt(language, "welcome").text("Ringround") + " "
                + central.prompt(language, "danger").text("Ringround");
        String menu = central.prompt(language, "language").text("Ringround");

        assertThat(greeting).contains("Ringround", "999");
        assertThat(PromptFile.words(greeting + " " + menu)).isLessThan(30);
    }

    @Test
    void whatToDoInDangerIsSaidInEveryLanguage() {
        assertThat(central.step("danger")).isEqualTo(new Step.Say("danger", true, "language"));
    }

    @Test
    void whatIsStoredIsReadBackTheSame() {
        Scripts back = Scripts.fromJson(scripts.json());

        assertThat(back.get("central")).isEqualTo(central);
        assertThat(back.hash()).isEqualTo(scripts.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void aChangedWordChangesTheHash() {
        Scripts changed = Scripts.fromJson(scripts.json().replace("friendly chat", "chat"));

        assertThat(changed.hash()).isNotEqualTo(scripts.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"central\": 1}", "{\"central\": {\"start\": \"a\"}}"})
    void whatIsNotStoredScriptsIsRefused(String json) {
        assertThatThrownBy(() -> Scripts.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("these are no stored scripts: ");
    }
}
