package org.ringround.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A script with every type of step, and nothing wrong with it. */
final class GoodScript {

    static final String FLOW = """
            start: hello
            steps:
              hello: { say: hello, next: hours }
              hours:
                hours: [Mon-Fri 09:00-17:00]
                closing-days: [12-25, 2026-12-24 to 2027-01-02]
                open: language
                closed: ask
              language:
                menu: language
                asks: language
                options:
                  1: { language: cy, next: need }
                  2: { language: en, next: need }
                next: need
              need:
                menu: need
                asks: need
                options:
                  1: { need: shopping, next: place }
                  2: { need: chat, prompt: chat, next: place }
                other-language: { key: 9, prompt: other }
              place: { place: place, next: look }
              ask:
                menu: ask
                options:
                  1: { next: ring }
                  2: { next: bye }
                  3: { next: record }
              look: search
              ring: callback
              record: message
              bye: { end: bye }
            """;

    static final String ENGLISH = """
            hello: "Hello, this is {helpline}."
            language: "For English, press 2. To speak to a person, press 0."
            need: "For shopping, press 1. To speak to a person, press 0."
            chat: "For a chat, press 2."
            other: "For English, press 9."
            place: "Key in your postcode, like 26. To speak to a person, press 0."
            ask: "To be called back, press 1. To ring again, press 2. To leave a message, press 3. For a person, press 0."
            bye: { text: "Goodbye.", audio: bye.en.mp3 }
            """;

    static final String WELSH = """
            hello: "Helo, dyma {helpline}."
            language: "Am y Gymraeg, pwyswch 1. I siarad â rhywun, pwyswch 0."
            need: "Am siopa, pwyswch 1. I siarad â rhywun, pwyswch 0."
            chat: "Am sgwrs, pwyswch 2."
            other: "Am y Gymraeg, pwyswch 9."
            place: "Pwyswch rif eich cod post, fel 26. I siarad â rhywun, pwyswch 0."
            ask: "I gael galwad yn ôl, pwyswch 1. I ffonio eto, pwyswch 2. I adael neges, pwyswch 3. Am rywun, pwyswch 0."
            bye: { text: "Hwyl fawr.", audio: bye.cy.wav }
            """;

    static final Map<String, String> FILES =
            Map.of("central.yaml", FLOW, "central.en.yaml", ENGLISH, "central.cy.yaml", WELSH);

    private GoodScript() {}

    static void write(Path folder) {
        try {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            Files.write(folder.resolve("bye.en.mp3"), SoundBytes.mp3(2));
            Files.write(folder.resolve("bye.cy.wav"), SoundBytes.wav(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
