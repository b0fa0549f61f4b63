package org.ringround.console.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.console.SectionHouse;
import org.ringround.db.TestDatabase;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.telephony.Language;

/** What the page of the scripts says of files that are not good. */
class ScriptFaultsTest {

    @TempDir
    Path folder;

    private final TestDatabase test = TestDatabase.create();
    private final SectionHouse house =
            new SectionHouse(test.database(), Instant.parse("2026-11-24T14:30:00Z"), false, parts -> {
                var started = ((ScriptReading.Read) ScriptReader.packaged()).scripts();
                return new ScriptDoors(parts, new ScriptShelf(started, () -> ScriptReader.folder(folder), false))
                        .routes();
            });

    @AfterEach
    void close() {
        house.close();
        test.close();
    }

    @Test
    void theyAreToldInTheVisitorsLanguage() throws IOException {
        Files.writeString(folder.resolve("central.yaml"), """
                start: hello
                steps:
                  hello: { say: hello, next: serch }
                  need: { menu: need, options: { 0: { next: search } } }
                  search: search
                """);

        assertThat(house.get("/scripts").body())
                .contains(
                        "<li>central.yaml:3: there is no step serch; did you mean search?</li>",
                        "<li>central.yaml:4: step need: 0 is a person in every menu, and is no option</li>");
        house.visitedBy(SectionHouse.coordinator(Language.WELSH));
        assertThat(house.get("/scripts").body())
                .contains(
                        "<ul class=\"govuk-list govuk-list--bullet\">",
                        "<li>central.yaml:3: nid oes cam serch; ai search yr oeddech yn ei feddwl?</li>",
                        "<li>central.yaml:4: cam need: siarad â pherson yw 0 ym mhob dewislen, ac nid yw'n ddewis</li>",
                        "<li>central.yaml:1: mae'r negeseuon yn cy ar goll: central.cy.yaml; ysgrifennwch nhw,")
                .doesNotContain("there is no step", "step need", "missing");
    }

    @Test
    void onlyTheWordsOfTheReaderOfYamlStayEnglish() throws IOException {
        Files.writeString(folder.resolve("central.yaml"), "start: hello\nsteps: [1\nlook: search\n");

        house.visitedBy(SectionHouse.coordinator(Language.WELSH));
        assertThat(house.get("/scripts").body())
                .contains("<li>central.yaml:3: nid YAML yw hwn. Dyma eiriau'r darllenydd: <span lang=\"en\">expected"
                        + " ',' or ']', but got :</span></li>");
    }
}
