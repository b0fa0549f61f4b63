package org.ringround.script;

import static org.ringround.script.BrokenScript.english;

import java.util.stream.Stream;

/** One broken file of prompts for each rule. */
final class BrokenWords {

    private static final String PERSON = "; end with words like: To speak to a person, press 0.";

    private BrokenWords() {}

    static Stream<BrokenScript> all() {
        return Stream.of(prompts(), recordings(), keys(), meanings(), tone()).flatMap(broken -> broken);
    }

    private static Stream<BrokenScript> prompts() {
        return Stream.of(
                english(
                        "hello: \"Hello, this is {helpline}.\"\n",
                        "",
                        "central.yaml:3: prompt hello is missing in central.en.yaml; write it there, like hello:"
                                + " \"...\""),
                english(
                        "hello: ",
                        "helo: ",
                        "central.en.yaml:1: prompt helo is not used by any step; take it out, or name it in one",
                        "central.yaml:3: prompt hello is missing in central.en.yaml; did you mean helo?"),
                english(
                                "{helpline}",
                                "{name}",
                                "central.en.yaml:1: prompt hello: only {helpline} can be filled in, not {name}")
                        .seenBySchema(),
                english(
                                "\"For a chat, press 2.\"",
                                "22",
                                "central.en.yaml:4: prompt chat: it must be text; put it in \"quotation marks\"")
                        .seenBySchema(),
                english(
                        "Hello, this is",
                        "Hello" + " again".repeat(44) + " from",
                        "central.en.yaml:1: prompt hello: it has 47 words; at most 45 can be said in 20 seconds, so"
                                + " shorten it or make it two"),
                english(
                        "For shopping, press 1.",
                        "For shopping" + " or food".repeat(14) + ", press 1.",
                        "central.yaml:16: step need: with its options it says 48 words in central.en.yaml; at most 45"
                                + " can be said in 20 seconds, so shorten it"));
    }

    private static Stream<BrokenScript> recordings() {
        return Stream.of(
                english(
                        "audio: bye.en.mp3",
                        "audio: goodbye.mp3",
                        "central.en.yaml:8: prompt bye: there is no file goodbye.mp3 beside this one; put it there, or"
                                + " take audio out"),
                english(
                                "audio: bye.en.mp3",
                                "audio: ../bye.ogg",
                                "central.en.yaml:8: prompt bye: audio is the name of an .mp3 or .wav file beside this one, of"
                                        + " letters, digits, dots and hyphens, not ../bye.ogg")
                        .seenBySchema());
    }

    private static Stream<BrokenScript> keys() {
        return Stream.of(
                english(
                        "For a person, press 0.",
                        "Or wait.",
                        "central.yaml:24: step ask: key 0 is never said in central.en.yaml" + PERSON),
                english(
                        ", like 26. To speak to a person, press 0.",
                        ".",
                        "central.yaml:23: step place: key 0 is never said in central.en.yaml" + PERSON),
                english(
                        "To ring again, press 2. ",
                        "",
                        "central.yaml:24: step ask: key 2 is never said in central.en.yaml; say it as a figure, after"
                                + " what it is for"),
                english(
                        "To leave a message, press 3.",
                        "To leave a message, press 3. For news, press 4.",
                        "central.yaml:24: step ask: central.en.yaml says key 4, which does nothing here; say one of 0,"
                                + " 1, 2, 3, or write a number that is no key as a word"),
                english(
                        "To ring again, press 2.",
                        "Press 2 to ring again.",
                        "central.yaml:24: step ask: key 2 is said before what it is for in central.en.yaml; turn it"
                                + " round, like: For shopping, press 1."));
    }

    private static Stream<BrokenScript> meanings() {
        return Stream.of(
                english(
                        "For a chat, press 2.",
                        "For a chat, press 1.",
                        "central.yaml:16: step need: key 1 chooses shopping, but central.en.yaml says \"For a"
                                + " chat\"; change one of them",
                        "central.yaml:16: step need: key 2 is never said in central.en.yaml by prompt chat; say it as a"
                                + " figure, after what it is for",
                        "central.yaml:16: step need: central.en.yaml says key 1 by prompt chat, which does nothing"
                                + " here; say one of 2, or write a number that is no key as a word"),
                english(
                        "For shopping, press 1.",
                        "For a friendly chat, press 1.",
                        "central.yaml:16: step need: key 1 chooses shopping, but central.en.yaml says \"For a friendly"
                                + " chat\"; change one of them"),
                english(
                        "For English, press 9.",
                        "For English, press 8.",
                        "central.yaml:16: step need: key 9 is never said in central.en.yaml by prompt other; say it as"
                                + " a figure, after what it is for",
                        "central.yaml:16: step need: central.en.yaml says key 8 by prompt other, which does nothing"
                                + " here; say one of 9, or write a number that is no key as a word"));
    }

    private static Stream<BrokenScript> tone() {
        return Stream.of(
                english(
                        "Hello, this is",
                        "Hello, special offer today from",
                        "central.en.yaml:1: prompt hello: \"special offer\" sounds like advertising; say it in plain,"
                                + " calm words"),
                english(
                        "Goodbye.",
                        "Ring, or you may die.",
                        "central.en.yaml:8: prompt bye: \"die\" may frighten a caller; say it in plain, calm words"),
                english(
                        "Key in your postcode",
                        "Key in your postcode, then hash",
                        "central.en.yaml:6: prompt place: \"hash\" is a word of call centres; say it in plain, calm"
                                + " words"));
    }
}
