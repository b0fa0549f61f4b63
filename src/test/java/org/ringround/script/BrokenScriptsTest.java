package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** What the checker prints, line by line: the file, the line, what is wrong and the remedy. */
class BrokenScriptsTest {

    private static final Words WORDS = Words.load();

    @TempDir
    Path folder;

    @BeforeEach
    void goodScript() {
        GoodScript.write(folder);
    }

    @Test
    void withAGoodScriptNothingIsWrong() {
        assertThat(ScriptReader.check(folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachRuleTellsWhereItIsBrokenAndWhatToDo(BrokenScript broken) throws IOException {
        Files.writeString(folder.resolve(broken.file()), broken.text());

        assertThat(ScriptReader.check(folder))
                .extracting(English::line)
                .containsExactlyInAnyOrderElementsOf(broken.problems());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachRuleIsToldInWelshToo(BrokenScript broken) throws IOException {
        Files.writeString(folder.resolve(broken.file()), broken.text());

        assertThat(ScriptReader.check(folder))
                .extracting(problem -> problem.in(WORDS, Language.WELSH))
                .hasSameSizeAs(broken.problems())
                .doesNotContainAnyElementsOf(broken.problems());
    }

    static Stream<BrokenScript> broken() {
        return BrokenScripts.all();
    }

    @Test
    void aLanguageWithoutPromptsIsTold() throws IOException {
        Files.delete(folder.resolve("central.cy.yaml"));

        assertThat(ScriptReader.check(folder))
                .extracting(English::line)
                .containsExactly("central.yaml:1: the prompts in cy are missing: central.cy.yaml; write them, or say"
                        + " languages: [en] when the helpline speaks no other");
    }

    @Test
    void aScriptOfOneLanguageSaysSoAndOffersNoOther() throws IOException {
        Files.delete(folder.resolve("central.cy.yaml"));
        Files.writeString(folder.resolve("central.yaml"), "languages: [en]\n" + GoodScript.FLOW);

        assertThat(ScriptReader.check(folder))
                .extracting(English::line)
                .containsExactly(
                        "central.yaml:10: step language: it offers cy, which is not among the languages of this"
                                + " script; take the option out, or add the language");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("central.yaml"),
                GoodScript.FLOW.replace("next: hours }", "next: hour }") + "  more: search\n");
        Files.writeString(folder.resolve("central.en.yaml"), GoodScript.ENGLISH.replace("{helpline}", "{name}"));
        Files.writeString(
                folder.resolve("central.cy.yaml"), GoodScript.WELSH.replace("Am sgwrs, pwyswch 2.", "Am sgwrs."));

        assertThat(ScriptReader.check(folder))
                .extracting(English::line)
                .containsExactly(
                        "central.en.yaml:1: prompt hello: only {helpline} can be filled in, not {name}",
                        "central.yaml:3: there is no step hour; did you mean hours?",
                        "central.yaml:16: step need: key 2 is never said in central.cy.yaml by prompt chat; say it as a"
                                + " figure, after what it is for",
                        "central.yaml:34: step more is never reached; name it as the next of another step, or take it"
                                + " out");
    }

    @ParameterizedTest
    @CsvSource({
        "empty, bye.en.mp3 is empty; record it again",
        "wav, bye.en.mp3 is a WAV inside; let its name end in .wav",
        "text, 'bye.en.mp3 is no MP3; save it as MP3, or as a WAV of PCM, 16 bit'",
        "long, 'bye.en.mp3 lasts 25 seconds; a prompt lasts at most 20, so say less'",
        "huge, bye.en.mp3 is larger than 4 MB; save it as MP3 with one channel",
    })
    void aRecordingThatCannotBePlayedIsTold(String what, String message) throws IOException {
        byte[] bytes = switch (what) {
            case "empty" -> new byte[0];
            case "wav" -> SoundBytes.wav(1);
            case "text" -> new byte[5_000];
            case "long" -> SoundBytes.mp3(25);
            default -> new byte[5_000_000];
        };
        Files.write(folder.resolve("bye.en.mp3"), bytes);

        assertThat(ScriptReader.check(folder))
                .extracting(English::line)
                .containsExactly("central.en.yaml:8: prompt bye: " + message);
    }
}
