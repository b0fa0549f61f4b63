package org.ringround;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.MessageSounds;
import org.ringround.db.Database;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.request.MessageStore;

/** The sounds that the phone network plays: the quiet one of waiting, and recorded prompts beside the scripts. */
final class Sounds {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.(mp3|wav)");
    private static final Map<String, String> KEEP = Map.of("Cache-Control", "public, max-age=86400");

    private static final Map<String, String> DO_NOT_KEEP = Map.of("Cache-Control", "private, no-store");
    /** A prompt that was recorded again is heard after five minutes. */
    private static final Map<String, String> KEEP_SHORTLY = Map.of("Cache-Control", "public, max-age=300");

    private Sounds() {}

    /** @param scripts the folder of the scripts, null: those that come with the program */
    static List<Route> routes(@Nullable Path scripts) {
        byte[] waiting = WaitingSound.wav();
        return List.of(
                new Route(
                        Method.GET,
                        "/audio/waiting.wav",
                        Access.PUBLIC,
                        request -> sound("waiting.wav", waiting, KEEP)),
                new Route(
                        Method.GET,
                        "/audio/scripts/{script}/{file}",
                        Access.PUBLIC,
                        request -> read(scripts, request.pathParam("file"))
                                .map(bytes -> sound(request.pathParam("file"), bytes, KEEP_SHORTLY))
                                .orElseGet(() -> Response.text(404, "no such sound\n"))));
    }

    /** The messages that callers left, for as long as their signed address is good. */
    static List<Route> ofMessages(Database db, MessageSounds sounds, InstantSource clock) {
        return List.of(new Route(Method.GET, MessageSounds.ROUTE, Access.PUBLIC, request -> {
            String recording = request.pathParam("recording");
            boolean good = sounds.isGood(
                    recording, request.pathParam("until"), request.pathParam("signature"), clock.instant());
            Optional<byte[]> sound =
                    good ? db.transact(tx -> new MessageStore(tx).findSound(recording)) : Optional.empty();
            return sound.map(bytes -> new Response(200, "audio/mpeg", bytes, DO_NOT_KEEP))
                    .orElseGet(() -> Response.text(404, "no such sound\n"));
        }));
    }

    private static Response sound(String name, byte[] bytes, Map<String, String> keep) {
        return new Response(200, name.endsWith(".wav") ? "audio/wav" : "audio/mpeg", bytes, keep);
    }

    private static Optional<byte[]> read(@Nullable Path scripts, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            if (scripts != null) {
                Path file = scripts.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (InputStream in = Sounds.class.getResourceAsStream("/ivr-scripts/" + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a recorded prompt cannot be read", e);
        }
    }
}
