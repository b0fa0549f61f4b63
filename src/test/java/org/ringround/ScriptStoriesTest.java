package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.simulator.PhoneCall;

/** A coordinator's own scripts: the example with office hours, and a Welsh greeting that was recorded. Monday, 16:50. */
@TestInstance(Lifecycle.PER_CLASS)
class ScriptStoriesTest {

    private static final Pattern PLAYED = Pattern.compile("http\\S+/audio/scripts/central/welcome\\.cy\\.wav");

    private final Rehearsal house;

    ScriptStoriesTest(@TempDir Path folder) {
        house = Rehearsal.beginAt(
                        Instant.parse("2026-11-23T16:50:00Z"),
                        Map.of("HELPLINE_SCRIPTS_DIR", scripts(folder).toString()))
                .with("areas.csv", "name,postcodes", "Llanrwst,LL26")
                .with(
                        "residents.csv",
                        "phone,name,area,language",
                        "+447700900110,Mair Owen,Llanrwst,cy",
                        "+447700900111,Ann Jones,Llanrwst,en");
    }

    private static Path scripts(Path folder) {
        try (Stream<Path> files = Files.list(Path.of("ivr-scripts/examples/office-hours"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        text.replaceFirst("welcome: (\"Croeso.*\")", "welcome: { text: $1, audio: welcome.cy.wav }"));
            }
            Files.write(folder.resolve("welcome.cy.wav"), WaitingSound.wav());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aRecordingIsPlayedInPlaceOfTheVoiceInItsLanguageOnly() throws IOException, InterruptedException {
        PhoneCall caller = house.rings("+447700900120");
        caller.hears("/audio/scripts/central/welcome.cy.wav")
                .hears("Welcome to Ringround")
                .hears("For English");
        assertThat(caller.heardSoFar()).doesNotContain("Croeso");
        Matcher address = PLAYED.matcher(caller.heardSoFar());
        assertThat(address.find()).isTrue();

        HttpResponse<byte[]> sound = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group())).build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(sound.headers().firstValue("content-type")).contains("audio/wav");
        assertThat(sound.body()).isEqualTo(WaitingSound.wav());
        caller.hangsUp();
    }

    @Test
    void theHoursDecideWhatACallerHears() {
        PhoneCall early = house.rings("+447700900110");
        early.hears("Am siopa neu fwyd").hangsUp();
        assertThat(early.heardSoFar()).doesNotContain("swyddfa ar gau");

        house.later(Duration.ofMinutes(10));
        PhoneCall late = house.rings("+447700900111");
        late.hears("Our office is closed just now")
                .hears("To be called back, press 1")
                .presses("1");
        late.hears("We will ring you back").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(late)).containsEntry("ending", "callback"));
        assertThat(late.heardSoFar()).doesNotContain("For shopping");

        PhoneCall insisting = house.rings("+447700900121");
        insisting
                .hears("For English")
                .presses("2")
                .hears("office is closed")
                .hears("press 0")
                .presses("0");
        insisting.hears("nobody could take your call").hangsUp();
    }
}
