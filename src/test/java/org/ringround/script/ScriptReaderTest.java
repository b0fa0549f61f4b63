package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

class ScriptReaderTest {

    private static final String GOOD = """
            start: hello
            steps:
              hello: { say: hello, next: ask }
              ask:
                menu: ask
                asks: need
                options:
                  1: { need: shopping, next: look }
                  2: { need: chat, next: look }
              look: search
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void goodScripts() throws IOException {
        write("central.yaml", GOOD);
        write(
                "central.en.yaml",
                "hello: Hello.\nask: For shopping, press 1. For a chat, press 2. For a person, press 0.\n");
        write("central.cy.yaml", "hello: Helo.\nask: Am siopa, pwyswch 1. Am sgwrs, pwyswch 2. Am rywun, pwyswch 0.\n");
    }

    @Test
    void goodScriptsAreRead() {
        Scripts scripts = ((ScriptReading.Read) ScriptReader.folder(folder)).scripts();

        Script central = scripts.get("central");
        assertThat(central.start()).isEqualTo("hello");
        assertThat(central.step("hello")).isEqualTo(new Step.Say("hello", "ask"));
        assertThat(((Step.Menu) central.step("ask")).options())
                .containsExactly(
                        new Step.Option("1", null, Need.SHOPPING, null, "look"),
                        new Step.Option("2", null, Need.CHAT, null, "look"));
        assertThat(central.step("look")).isEqualTo(new Step.Search());
        assertThat(central.prompt(Language.WELSH, "hello")).isEqualTo(new Prompt("Helo.", null));
        assertThat(scripts.find("night")).isEmpty();
    }

    @Test
    void theSameProblemIsToldForEachFileAndLineInOrder() throws IOException {
        write("central.en.yaml", "hello: Hello {name}.\nextra: More.\n");

        assertThat(problems())
                .containsExactly(
                        "central.en.yaml:1: prompt hello: only {helpline} can be filled in, not {name}",
                        "central.en.yaml:2: prompt extra is not used by any step; take it out, or name it in one",
                        "central.yaml:5: prompt ask is missing in central.en.yaml; write it there, like ask:"
                                + " \"...\"");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write("central.yaml", "start: hello\nsteps: [1\nlook: search\n");

        assertThat(problems()).containsExactly("central.yaml:3: this is no YAML: expected ',' or ']', but got :");
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        write("central.yaml", "# nothing\n");

        assertThat(problems()).containsExactly("central.yaml:1: the file is empty");
    }

    @Test
    void aListIsNoScript() throws IOException {
        write("central.yaml", "- start\n");

        assertThat(problems()).containsExactly("central.yaml:1: the file must consist of fields, like start: welcome");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        write("central.yaml", GOOD + "---\nmore: 1\n");

        assertThat(problems()).containsExactly("central.yaml:12: a second document begins here; only one is possible");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(
                folder.resolve("central.cy.yaml"),
                "hello: Helo.\nask: T\u00f4n\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems()).containsExactly("central.cy.yaml:2: this is not UTF-8 text");
    }

    @Test
    void hugeFilesAreRefused() throws IOException {
        write("central.yaml", GOOD + "#".repeat(70_000));

        assertThat(problems()).containsExactly("central.yaml:1: the file is larger than 64 kB");
    }

    @Test
    void aliasesAreRefused() throws IOException {
        write("central.yaml", GOOD.replace("need: chat, next: look", "need: chat, next: *there"));

        assertThat(problems()).contains("central.yaml:9: *there: aliases are not possible; write it out");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        write("central.yaml", "start: " + "[".repeat(500) + "]".repeat(500) + "\nsteps: {}\n");

        assertThat(problems()).contains("central.yaml:1: this is nested too deep");
    }

    @Test
    void keysStandOnce() throws IOException {
        write("central.yaml", GOOD.replace("2: { need: chat", "1: { need: chat"));

        assertThat(problems()).contains("central.yaml:9: 1 stands here a second time");
    }

    @Test
    void filesThatBelongToNothingAreRefused() throws IOException {
        write("night.en.yaml", "hello: Hello.\n");
        write("central.pl.yaml", "hello: Hello.\n");
        write("extra.yml", "start: hello\n");

        assertThat(problems())
                .containsExactly(
                        "central.pl.yaml:1: the program does not speak pl, only en and cy",
                        "extra.yml:1: a script's name ends in .yaml",
                        "night.en.yaml:1: these are prompts of a script that is not there: night.yaml");
    }

    @Test
    void theCentralScriptIsNeeded() throws IOException {
        for (String name : List.of("central.yaml", "central.en.yaml", "central.cy.yaml")) {
            Files.delete(folder.resolve(name));
        }

        assertThat(problems()).containsExactly("central.yaml:1: the file is missing; every helpline needs this script");
    }

    @Test
    void aLanguageWithoutPromptsIsToldOnce() throws IOException {
        Files.delete(folder.resolve("central.cy.yaml"));

        assertThat(problems())
                .containsExactly("central.yaml:1: the prompts in cy are missing: central.cy.yaml; write them, or say"
                        + " languages: [en] when the helpline speaks no other");
        assertThat(ScriptReader.folder(folder, List.of(Language.ENGLISH))).isInstanceOf(ScriptReading.Read.class);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(ScriptReader.check(Path.of("nowhere")))
                .extracting(English::line)
                .containsExactly("nowhere:1: there is no such folder, or it cannot be read");
    }

    @Test
    void aPromptMayHaveItsRecording() throws IOException {
        write("central.en.yaml", """
                hello: { text: Hello., audio: hello.mp3 }
                ask: { text: 'Shopping, press 1. Chat, press 2. A person, press 0.', audio: ../ask.mp3 }
                """);

        assertThat(problems())
                .containsExactly(
                        "central.en.yaml:1: prompt hello: there is no file hello.mp3 beside this one; put it there, or"
                                + " take audio out",
                        "central.en.yaml:2: prompt ask: audio is the name of an .mp3 or .wav file beside this one, of"
                                + " letters, digits, dots and hyphens, not ../ask.mp3");
    }

    @Test
    void longPromptsAreRefused() throws IOException {
        write(
                "central.en.yaml",
                "hello: " + "word ".repeat(46) + "\nask: 'Shopping, press 1. Chat, press 2. A person, press 0.'\n");

        assertThat(problems())
                .containsExactly(
                        "central.en.yaml:1: prompt hello: it has 46 words; at most 45 can be said in 20 seconds, so"
                                + " shorten it or make it two");
    }

    @Test
    void promptsAreText() throws IOException {
        write("central.en.yaml", "hello: 5\nask: { txt: Hello }\n");

        assertThat(problems())
                .containsExactly(
                        "central.en.yaml:1: prompt hello: it must be text; put it in \"quotation marks\"",
                        "central.en.yaml:2: prompt ask: there is no field txt here; possible are text, audio",
                        "central.en.yaml:2: prompt ask: text is missing");
    }

    @Test
    void everyKeyIsSaid() throws IOException {
        write("central.en.yaml", "hello: Hello.\nask: For shopping, press 1. For a chat, press 22.\n");

        assertThat(problems())
                .containsExactly(
                        "central.yaml:4: step ask: key 0 is never said in central.en.yaml; end with words like: To"
                                + " speak to a person, press 0.",
                        "central.yaml:4: step ask: key 2 is never said in central.en.yaml; say it as a figure, after"
                                + " what it is for");
    }

    private List<String> problems() {
        return ScriptReader.check(folder).stream().map(English::line).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
