package org.ringround;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ringround.db.EmbeddedDatabase;
import org.ringround.script.Scripts;
import org.ringround.settings.Settings;
import picocli.CommandLine.Command;

/** Starts as {@code serve} does, is asked this and that, and ends: what it loads is kept by bin/ringround for later starts. */
@Command(
        name = "warm-up",
        description = "Start, be asked this and that, and end. Nothing is read or kept.",
        hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final double FAST = 12;
    private static final String SOMEBODY = "+447700900555";
    private static final List<String> ASKED = List.of("/health/ready", "/sign-in", "/metrics");

    @Override
    @SuppressWarnings("try") // the end and the keeper are only held
    public Integer call() throws IOException, InterruptedException {
        Settings settings = ((Settings.Valid) Settings.read(Map.of(), DemoHouse.NO_FILE)).settings();
        Scripts scripts = Loaded.scripts(settings.helpline());
        try (OrderlyEnd end = OrderlyEnd.begin();
                Storage storage = Storage.in(EmbeddedDatabase.temporary());
                StorageKeeper keeper = storage.keeper();
                Lines lines = Lines.simulated(settings.helpline(), 0, FAST);
                App app = App.start(
                        storage.database(),
                        settings.helpline(),
                        scripts,
                        lines.account(),
                        new ServerOptions(0, null, 0, InstantSource.system()).practisingOn(lines.network()))) {
            lines.connect(app.publicUrl());
            for (String path : ASKED) {
                ask(app.publicUrl() + path);
            }
            lines.network()
                    .phone(SOMEBODY)
                    .dials(lines.account().central().e164())
                    .awaitAnswered()
                    .hangsUp()
                    .awaitEnd();
        }
        return 0;
    }

    private static void ask(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers with " + answer.statusCode());
        }
    }
}
