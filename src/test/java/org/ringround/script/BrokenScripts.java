package org.ringround.script;

import static org.ringround.script.BrokenScript.flow;

import java.util.stream.Stream;

/** One broken script for each rule. */
final class BrokenScripts {

    private static final String NEVER_REACHED =
            " is never reached; name it as the next of another step, or take it out";
    private static final String NO_END = " to an end; let an option lead on, for example to a search";
    private static final String NO_KEY = ", or write a number that is no key as a word";

    private BrokenScripts() {}

    static Stream<BrokenScript> all() {
        return Stream.of(fields(), writing(), menus(), choices(), ways(), rounds(), hours(), BrokenWords.all())
                .flatMap(broken -> broken);
    }

    private static Stream<BrokenScript> fields() {
        return Stream.of(
                flow(
                                "look: search",
                                "look: serch",
                                "central.yaml:30: step look: it must be one of the words search, callback, message, or consist"
                                        + " of fields, beginning with one of say, menu, place, hours, end")
                        .seenBySchema(),
                flow("start: hello\n", "", "central.yaml:1: script central: start is missing")
                        .seenBySchema(),
                flow(
                                "{ say: hello, next: hours }",
                                "{ say: hello, then: hours }",
                                "central.yaml:3: step hello: there is no field then here; possible are say, languages, next",
                                "central.yaml:3: step hello: next is missing")
                        .seenBySchema(),
                flow(
                                "{ end: bye }",
                                "{ end: bye, say: bye }",
                                "central.yaml:33: step bye: it has 2 types, say and end; make it several steps")
                        .seenBySchema());
    }

    private static Stream<BrokenScript> writing() {
        return Stream.of(
                flow(
                                "  ring: callback",
                                "  ring: { callback: yes }",
                                "central.yaml:31: step ring: a callback has no fields; write only the word")
                        .seenBySchema(),
                flow(
                                "  look: search\n",
                                "  Look: search\n  look: search\n",
                                "central.yaml:30: a step's name is of small letters, digits and hyphens, not: Look",
                                "central.yaml:30: step Look" + NEVER_REACHED)
                        .seenBySchema(),
                flow(
                        "  look: search\n",
                        "  look: search\n  look: message\n",
                        "central.yaml:31: look stands here a second time"),
                flow(
                                "start: hello",
                                "languages: [en, pl]\nstart: hello",
                                "central.yaml:1: script central: languages is a list of en and cy, like [en, cy]")
                        .seenBySchema(),
                flow(
                        "next: look }",
                        "next: *look }",
                        "central.yaml:23: *look: aliases are not possible; write it out"));
    }

    private static Stream<BrokenScript> menus() {
        return Stream.of(
                flow(
                                "      3: { next: record }",
                                "      3: { next: record }\n      4: { next: record }",
                                "central.yaml:26: step ask: it has 4 options; at most 3 are possible beside 0",
                                "central.yaml:24: step ask: key 4 is never said in central.cy.yaml; say it as a figure, after"
                                        + " what it is for",
                                "central.yaml:24: step ask: key 4 is never said in central.en.yaml; say it as a figure, after"
                                        + " what it is for")
                        .seenBySchema(),
                flow(
                                "      2: { language: en, next: need }",
                                "      2: { language: en, next: need }\n      0: { language: en, next: need }",
                                "central.yaml:15: step language: 0 is a person in every menu, and is no option",
                                "central.yaml:12: step language: two options choose the same")
                        .seenBySchema(),
                flow(
                                "1: { language: cy",
                                "1: { language: pl",
                                "central.yaml:13: step language, key 1: language is one of en, cy, not pl")
                        .seenBySchema(),
                flow(
                                "1: { need: shopping",
                                "1: { need: food",
                                "central.yaml:20: step need, key 1: need is one of shopping, medicine, chat, other, not food")
                        .seenBySchema());
    }

    private static Stream<BrokenScript> choices() {
        return Stream.of(
                flow(
                        "2: { need: chat,",
                        "2: { need: shopping,",
                        "central.yaml:19: step need: two options choose the same",
                        "central.yaml:16: step need: key 2 chooses shopping, but central.cy.yaml says \"Am sgwrs\";"
                                + " change one of them",
                        "central.yaml:16: step need: key 2 chooses shopping, but central.en.yaml says \"For a"
                                + " chat\"; change one of them"),
                flow(
                                "asks: need",
                                "asks: colour",
                                "central.yaml:18: step need: a menu asks language, need or other, not colour")
                        .seenBySchema(),
                flow(
                        "key: 9",
                        "key: 1",
                        "central.yaml:22: step need: key 1 is an option already",
                        "central.yaml:16: step need: key 1 is never said in central.cy.yaml by prompt other; say it as a"
                                + " figure, after what it is for",
                        "central.yaml:16: step need: key 1 is never said in central.en.yaml by prompt other; say it as a"
                                + " figure, after what it is for",
                        "central.yaml:16: step need: central.cy.yaml says key 9 by prompt other, which does nothing"
                                + " here; say one of 1" + NO_KEY,
                        "central.yaml:16: step need: central.en.yaml says key 9 by prompt other, which does nothing"
                                + " here; say one of 1" + NO_KEY),
                flow(
                        "      1: { language: cy, next: need }\n",
                        "",
                        "central.yaml:9: step language: there is no option for cy, in which there are prompts; add one",
                        "central.yaml:9: step language: central.cy.yaml says key 1, which does nothing here; say one of"
                                + " 0, 2, or write a number that is no key as a word"),
                flow("    next: need\n", "", "central.yaml:9: step language: next is missing")
                        .seenBySchema());
    }

    private static Stream<BrokenScript> ways() {
        return Stream.of(
                flow("next: hours }", "next: hour }", "central.yaml:3: there is no step hour; did you mean hours?"),
                flow(
                        "next: look }",
                        "next: volunteers }",
                        "central.yaml:23: there is no step volunteers; the steps are hello, hours, language, need,"
                                + " place, ask, look, ring, record, bye",
                        "central.yaml:30: step look" + NEVER_REACHED),
                flow("2: { next: bye }", "2: { next: ring }", "central.yaml:33: step bye" + NEVER_REACHED));
    }

    private static Stream<BrokenScript> rounds() {
        return Stream.of(
                flow(
                        "closed: ask",
                        "closed: hello",
                        "central.yaml:3: the steps hello, hours go round for ever without asking anything; let one of"
                                + " them lead to a menu or a search",
                        "central.yaml:24: step ask" + NEVER_REACHED,
                        "central.yaml:31: step ring" + NEVER_REACHED,
                        "central.yaml:32: step record" + NEVER_REACHED,
                        "central.yaml:33: step bye" + NEVER_REACHED),
                flow(
                        "closed: ask",
                        "closed: bye",
                        "central.yaml:24: step ask" + NEVER_REACHED,
                        "central.yaml:31: step ring" + NEVER_REACHED,
                        "central.yaml:32: step record" + NEVER_REACHED,
                        "central.yaml:33: a caller can come to step bye without a way to a person; lead there through a"
                                + " menu, or to a search, callback or message instead"),
                flow(
                        "next: look }",
                        "next: need }",
                        "central.yaml:9: no way leads from step language" + NO_END,
                        "central.yaml:16: no way leads from step need" + NO_END,
                        "central.yaml:23: no way leads from step place" + NO_END,
                        "central.yaml:30: step look" + NEVER_REACHED),
                flow(
                        "next: look }",
                        "next: ask }",
                        "central.yaml:24: step ask is the third menu on a way; at most 2 are possible, so ask less or"
                                + " put them side by side",
                        "central.yaml:30: step look" + NEVER_REACHED));
    }

    private static Stream<BrokenScript> hours() {
        String openings =
                " is not understood; write it like Mon-Fri 09:00-17:00, Sat,Sun 10:00-12:00 or daily 22:00-06:00";
        String closing = " is not understood; write it like 12-25, 2026-08-31 or 2026-12-24 to 2027-01-02";
        return Stream.of(
                flow(
                                "[Mon-Fri 09:00-17:00]",
                                "[Mon-Fry 09:00-17:00]",
                                "central.yaml:5: step hours: hours: Mon-Fry 09:00-17:00" + openings)
                        .seenBySchema(),
                flow(
                                "[Mon-Fri 09:00-17:00]",
                                "[Mon 9:00-17:00]",
                                "central.yaml:5: step hours: hours: Mon 9:00-17:00" + openings)
                        .seenBySchema(),
                flow(
                                "[Mon-Fri 09:00-17:00]",
                                "Mon-Fri 09:00-17:00",
                                "central.yaml:5: step hours: hours must be a list in square brackets, like [Mon-Fri"
                                        + " 09:00-17:00, Sat,Sun 10:00-12:00]")
                        .seenBySchema(),
                flow("[12-25,", "[25.12.,", "central.yaml:6: step hours: closing-days: 25.12." + closing)
                        .seenBySchema(),
                flow("[12-25,", "[02-30,", "central.yaml:6: step hours: closing-days: 02-30" + closing),
                flow(
                        "2026-12-24 to 2027-01-02",
                        "2026-12-24 to 2026-01-02",
                        "central.yaml:6: step hours: closing-days: 2026-12-24 to 2026-01-02" + closing));
    }
}
