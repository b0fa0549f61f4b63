package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.telephony.Language;
import org.ringround.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTest {

    private static final Picture PICTURE = new Picture(Words.load(), "Ringround");

    @Test
    void thePictureInTheDocsIsThatOfThePackagedScript() throws IOException {
        Script central =
                ((ScriptReading.Read) ScriptReader.packaged()).scripts().get("central");

        assertThat(PICTURE.svg(central, Language.ENGLISH))
                .as("after a change: bin/ringround scripts draw ivr-scripts --out docs/central.svg")
                .isEqualTo(Files.readString(Path.of("docs/central.svg")));
    }

    @Test
    void thePictureInTheGuideIsThatOfTheExample() throws IOException {
        assertThat(PICTURE.svg(script(Path.of("ivr-scripts/examples/office-hours")), Language.ENGLISH))
                .as("after a change: bin/ringround scripts draw ivr-scripts/examples/office-hours --out"
                        + " docs/office-hours.svg")
                .isEqualTo(Files.readString(Path.of("docs/office-hours.svg")));
    }

    @Test
    void itSaysWhatIsHeardWhichKeyLeadsWhereAndWhenItIsOpen(@TempDir Path folder) {
        GoodScript.write(folder);
        String svg = PICTURE.svg(script(folder), Language.ENGLISH);

        assertThat(svg)
                .contains("\u201cHello, this is Ringround.\u201d")
                .contains("Am y Gymraeg", "For shopping", "For a chat", "To ring again")
                .contains("Mon\u2013Fri 09:00\u201317:00", "never on 25 Dec, 24 Dec 2026\u20132 Jan 2027")
                .contains("known callers: 9 changes the language")
                .contains("Volunteers are rung", "A call back is promised", "A message is taken", "Says goodbye");
    }

    @Test
    void inWelshNothingIsEnglishButTheNamesOfStepsAndTheEnglishOption(@TempDir Path folder) {
        GoodScript.write(folder);

        assertThat(PICTURE.svg(script(folder), Language.WELSH))
                .contains("Ffonnir gwirfoddolwyr", "Llun\u2013Gwen 09:00\u201317:00", "Am siopa", "For English")
                .doesNotContain("Volunteers", "Says", "Mon\u2013", "For shopping", "press");
    }

    @Test
    void whoCannotSeeItIsToldTheSame(@TempDir Path folder) throws Exception {
        GoodScript.write(folder);
        Document svg = document(PICTURE.svg(script(folder), Language.ENGLISH));
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title told");
        assertThat(text(svg, "title")).isEqualTo("The call flow central of Ringround");
        assertThat(text(svg, "desc"))
                .contains("hours: Is the helpline open?: Mon\u2013Fri 09:00\u201317:00")
                .contains("open: to language; closed: to ask.")
                .contains("1  For shopping, 2  For a chat: to place");
    }

    @Test
    void aWayBackIsNamedAndNotDrawnUpwards(@TempDir Path folder) throws IOException {
        GoodScript.write(folder);
        Files.writeString(
                folder.resolve("central.yaml"), GoodScript.FLOW.replace("2: { next: bye }", "2: { next: ask }"));
        Files.writeString(
                folder.resolve("central.yaml"),
                Files.readString(folder.resolve("central.yaml"))
                        .replace("3: { next: record }", "3: { next: bye }")
                        .replace("1: { next: ring }", "1: { next: record }")
                        .replace("  ring: callback\n", ""));

        assertThat(PICTURE.svg(script(folder), Language.ENGLISH)).contains("back to ask");
    }

    @Test
    void whatIsXmlInAPromptIsText(@TempDir Path folder) throws Exception {
        GoodScript.write(folder);
        Files.writeString(
                folder.resolve("central.en.yaml"),
                GoodScript.ENGLISH.replace("Hello, this", "<b>Tea & \u2018talk\u2019</b> this"));

        assertThat(document(PICTURE.svg(script(folder), Language.ENGLISH))
                        .getElementsByTagName("b")
                        .getLength())
                .isZero();
    }

    private static Script script(Path folder) {
        return ((ScriptReading.Read) ScriptReader.folder(folder)).scripts().get("central");
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String text(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }
}
