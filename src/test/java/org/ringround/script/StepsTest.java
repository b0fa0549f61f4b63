package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be wrong with steps and their ways; each script begins in line 1 with its start and in line 2 with steps. */
class StepsTest {

    @Test
    void aStepOfUnknownTypeIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: serch
                  b: { shout: hello, next: a }
                """))
                .containsExactly(
                        "3: step a: it must be one of the words search, callback, message, or consist of fields,"
                                + " beginning with one of say, menu, place, hours, end",
                        "4: step b: it has no type; write one of say, menu, place, hours, end");
    }

    @Test
    void aStepOfTwoTypesIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { say: hello, menu: hello, next: b }
                  b: { search: yes }
                """))
                .containsExactly(
                        "3: step a: it has 2 types, say and menu; make it several steps",
                        "4: step b: a search has no fields; write only the word");
    }

    @Test
    void missingUnknownAndWrongFieldsAreTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { say: hello }
                  b: { say: [hello], next: c, colour: red }
                  c: { end: hello, next: a }
                title: mine
                """))
                .containsExactly(
                        "3: step a: next is missing",
                        "4: step b: there is no field colour here; possible are say, languages, next",
                        "4: step b: say must be a name of small letters, digits and hyphens",
                        "5: step c: there is no field next here; possible are end",
                        "6: script central: there is no field title here; possible are languages, start, steps");
    }

    @Test
    void startAndStepsAreNeeded() {
        assertThat(problems("steps: [a]\n"))
                .containsExactly(
                        "1: script central: start is missing", "1: script central: steps must consist of fields");
    }

    @Test
    void namesOfStepsThatDoNotExistAreTold() {
        assertThat(problems("""
                start: first
                steps:
                  a:
                    say: hello
                    next: serch
                """))
                .containsExactly(
                        "1: there is no step first; the steps are a", "5: there is no step serch; the steps are a");
    }

    @Test
    void menusHaveAtMostThreeOptionsOfDifferentKeysFrom1To9() {
        assertThat(problems("""
                start: a
                steps:
                  a:
                    menu: hello
                    options:
                      0: { next: b }
                      "#": { next: b }
                      "*": { next: b }
                      12: { next: b }
                  b: search
                """))
                .containsExactly(
                        "5: step a: it has 4 options; at most 3 are possible beside 0",
                        "6: step a: 0 is a person in every menu, and is no option",
                        "7: step a: a key is one of 1 to 9, not #",
                        "8: step a: a key is one of 1 to 9, not *",
                        "9: step a: a key is one of 1 to 9, not 12");
    }

    @Test
    void menusChooseWhatTheyAskFor() {
        assertThat(problems("""
                start: a
                steps:
                  a:
                    menu: hello
                    asks: language
                    options:
                      1: { language: pl, next: b }
                      2: { need: chat, next: b }
                  b:
                    menu: hello
                    asks: need
                    options:
                      1: { need: food, next: c }
                      2: c
                  c: search
                  d: { menu: hello, asks: colour, options: {} }
                """))
                .containsExactly(
                        "3: step a: next is missing",
                        "7: step a, key 1: language is one of en, cy, not pl",
                        "8: step a, key 2: language is missing",
                        "8: step a, key 2: there is no field need here; possible are language, prompt, next",
                        "13: step b, key 1: need is one of shopping, medicine, chat, other, not food",
                        "14: step b, key 2: it must consist of fields",
                        "16: step d: a menu asks language, need or other, not colour");
    }

    @Test
    void theOtherLanguageHasAKeyOfItsOwn() {
        assertThat(problems("""
                start: a
                steps:
                  a:
                    menu: hello
                    other-language: { key: 1, prompt: hello }
                    options:
                      1: { next: b }
                  b: search
                """)).containsExactly("5: step a: key 1 is an option already");
    }

    @Test
    void twoOptionsForTheSameNeedAreTold() {
        assertThat(problems("""
                start: a
                steps:
                  a:
                    menu: hello
                    asks: need
                    options:
                      1: { need: chat, next: b }
                      2: { need: chat, next: b }
                  b: search
                """)).containsExactly("6: step a: two options choose the same");
    }

    @Test
    void openingHoursAreUnderstoodOrTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { hours: [Mon-Fri 09:00-17:00, "Sat,Sun 22:00-24:00"], open: b, closed: c }
                  b: search
                  c: { hours: [Mon-Fry 09:00-17:00], open: b, closed: b }
                  d: { hours: [Mon 09:00-25:00], open: b, closed: b }
                """))
                .containsExactly(
                        "5: step c: hours: Mon-Fry 09:00-17:00 is not understood; write it like Mon-Fri 09:00-17:00,"
                                + " Sat,Sun 10:00-12:00 or daily 22:00-06:00",
                        "6: step d: hours: Mon 09:00-25:00 is not understood; write it like Mon-Fri 09:00-17:00,"
                                + " Sat,Sun 10:00-12:00 or daily 22:00-06:00");
    }

    @Test
    void stepsThatAreNeverReachedAreTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: search
                  b: { say: hello, next: a }
                """))
                .containsExactly("4: step b is never reached; name it as the next of another step, or take it out");
    }

    @Test
    void goingRoundWithoutAskingIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { say: hello, next: b }
                  b: { hours: [daily 09:00-17:00], open: c, closed: a }
                  c: search
                """))
                .containsExactly(
                        "3: the steps a, b go round for ever without asking anything; let one of them lead to a menu"
                                + " or a search");
    }

    @Test
    void aMenuThatLeadsToNoEndIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a:
                    menu: hello
                    options:
                      1: { next: a }
                """))
                .containsExactly(
                        "3: no way leads from step a to an end; let an option lead on, for example to a search");
    }

    @Test
    void anEndWithoutAWayToAPersonIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { hours: [daily 09:00-17:00], open: b, closed: c }
                  b: search
                  c: { end: hello }
                """))
                .containsExactly("5: a caller can come to step c without a way to a person; lead there through a menu,"
                        + " or to a search, callback or message instead");
    }

    @Test
    void theThirdMenuOnAWayIsTold() {
        assertThat(problems("""
                start: a
                steps:
                  a: { menu: hello, options: { 1: { next: b }, 2: { next: c } } }
                  b: { menu: hello, options: { 1: { next: c } } }
                  c: { menu: hello, options: { 1: { next: d }, 2: { next: c } } }
                  d: search
                """))
                .containsExactly("5: step c is the third menu on a way; at most 2 are possible, so ask less or"
                        + " put them side by side");
    }

    private static List<String> problems(String yaml) {
        ScriptProblems problems = ScriptProblems.none();
        Node.Mapping file = new NodeReader(problems).read(yaml.getBytes(StandardCharsets.UTF_8));
        FlowCheck.check(DraftReader.read("central", file, problems), problems);
        return problems.sorted().stream()
                .map(problem -> problem.line() + ": " + English.of(problem.message()))
                .toList();
    }
}
