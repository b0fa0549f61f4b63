package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.settings.Settings;

/** People rehearse where phones are simulated, and nowhere else. */
class PracticeRoutesTest {

    private static final Map<String, String> SIMULATED = Map.of("TWILIO_CALLS_PER_SECOND", "0");

    /** Nobody listens there, and nobody asks. */
    private static final Map<String, String> REAL = Map.of(
            "TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001",
            "TWILIO_AUTH_TOKEN", "secret",
            "TWILIO_API_URL", "http://localhost:1",
            "HELPLINE_NUMBER", "+441632960000");

    @Test
    void wherePhonesAreSimulatedThePageIsForWhoeverIsSignedIn() throws IOException, InterruptedException {
        var answer = asked(SIMULATED, "/practice");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
    }

    @Test
    void wherePhonesAreRealThereIsNoSuchPage() throws IOException, InterruptedException {
        assertThat(asked(REAL, "/practice").statusCode()).isEqualTo(404);
        assertThat(asked(REAL, "/practice/phones").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> asked(Map<String, String> environment, String path)
            throws IOException, InterruptedException {
        var settings = ((Settings.Valid) Settings.read(environment, Path.of("no-such-file"))).settings();
        try (var storage = TestDatabase.create();
                var lines = Lines.open(settings);
                var app = App.start(
                        storage.database(),
                        settings.helpline(),
                        Loaded.scripts(settings.helpline()),
                        lines.account(),
                        new ServerOptions(0, null, 0, InstantSource.system()).practisingOn(lines.practice()))) {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(app.publicUrl() + path))
                                    .build(),
                            BodyHandlers.ofString());
        }
    }
}
