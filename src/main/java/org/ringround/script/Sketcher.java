package org.ringround.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Sketch.Box;
import org.ringround.script.Sketch.Kind;
import org.ringround.script.Sketch.Link;
import org.ringround.telephony.Language;
import org.ringround.words.Label;
import org.ringround.words.Words;

/** Makes a box of every step of a script, and a link of all that leads from one to another. */
final class Sketcher {

    private final Words words;
    private final String helpline;
    private final Script script;
    private final Language language;

    Sketcher(Words words, String helpline, Script script, Language language) {
        this.words = words;
        this.helpline = helpline;
        this.script = script;
        this.language = language;
    }

    Sketch sketch() {
        List<Box> boxes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        boxes.add(new Box(Kind.BEGIN, null, say(Label.PICTURE_START), "", List.of()));
        links.add(new Link(null, script.start(), List.of()));
        script.steps().forEach((name, step) -> {
            boxes.add(box(name, step));
            ways(step).forEach((to, labels) -> links.add(new Link(name, to, labels)));
        });
        return new Sketch(boxes, links);
    }

    private Box box(String name, Step step) {
        if (step instanceof Step.Say said) {
            return new Box(Kind.SAYS, name, say(Label.PICTURE_SAYS), quoted(said.prompt()), List.of());
        }
        if (step instanceof Step.Menu menu) {
            return menu(name, menu);
        }
        if (step instanceof Step.Place place) {
            List<String> notes = List.of(say(Label.PICTURE_PERSON));
            return new Box(Kind.ASKS, name, say(Label.PICTURE_ASKS_PLACE), quoted(place.prompt()), notes);
        }
        if (step instanceof Step.Hours hours) {
            return hours(name, hours);
        }
        if (step instanceof Step.End end) {
            return new Box(Kind.END, name, say(Label.PICTURE_END), quoted(end.prompt()), List.of());
        }
        if (step instanceof Step.Callback) {
            return new Box(Kind.LATER, name, say(Label.PICTURE_CALLBACK), "", List.of());
        }
        return step instanceof Step.Message
                ? new Box(Kind.LATER, name, say(Label.PICTURE_MESSAGE), "", List.of())
                : new Box(Kind.PERSON, name, say(Label.PICTURE_SEARCH), "", List.of());
    }

    private Box menu(String name, Step.Menu menu) {
        Label heading = switch (menu.asks()) {
            case LANGUAGE -> Label.PICTURE_ASKS_LANGUAGE;
            case NEED -> Label.PICTURE_ASKS_NEED;
            case OTHER -> Label.PICTURE_ASKS;
        };
        List<String> notes = new ArrayList<>(List.of(say(Label.PICTURE_PERSON)));
        if (menu.otherLanguage() != null) {
            notes.add(words.in(
                    language,
                    Label.PICTURE_OTHER_LANGUAGE,
                    Map.of("key", menu.otherLanguage().key())));
        }
        return new Box(Kind.ASKS, name, say(heading), quoted(menu.prompt()), notes);
    }

    private Box hours(String name, Step.Hours hours) {
        var calendar = new PictureCalendar(language);
        List<String> notes = hours.closing().isEmpty()
                ? List.of()
                : List.of(words.in(
                        language, Label.PICTURE_CLOSING_DAYS, Map.of("days", calendar.closing(hours.closing()))));
        return new Box(Kind.CLOCK, name, say(Label.PICTURE_HOURS), calendar.openings(hours.openings()), notes);
    }

    /** All that leads on from a step, by where it leads. */
    private Map<String, List<String>> ways(Step step) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        if (step instanceof Step.Say said) {
            way(ways, said.next(), null);
        } else if (step instanceof Step.Place place) {
            way(ways, place.next(), say(Label.PICTURE_PLACE_KNOWN));
        } else if (step instanceof Step.Hours hours) {
            way(ways, hours.open(), say(Label.PICTURE_OPEN));
            way(ways, hours.closed(), say(Label.PICTURE_CLOSED));
        } else if (step instanceof Step.Menu menu) {
            menu.options().forEach(option -> way(ways, option.next(), label(menu, option)));
            if (menu.next() != null) {
                way(ways, menu.next(), say(Label.PICTURE_LANGUAGE_KNOWN));
            }
        }
        return ways;
    }

    private static void way(Map<String, List<String>> ways, String to, @Nullable String label) {
        List<String> labels = ways.computeIfAbsent(to, any -> new ArrayList<>());
        if (label != null) {
            labels.add(label);
        }
    }

    /** The key, and what the caller hears before it: a language in its own words, all else in the picture's. */
    private String label(Step.Menu menu, Step.Option option) {
        Language spoken = option.language() != null && script.prompts().containsKey(option.language())
                ? option.language()
                : language;
        String what = Stream.of(option.prompt() == null ? menu.prompt() : option.prompt())
                .flatMap(prompt -> SpokenKeys.in(script.prompt(spoken, prompt).text(helpline)).stream())
                .filter(said -> said.key().equals(option.key()))
                .map(SpokenKeys.Spoken::what)
                .findFirst()
                .orElse("");
        return (option.key() + "  " + what).strip();
    }

    private String quoted(String prompt) {
        return "\u201c" + script.prompt(language, prompt).text(helpline) + "\u201d";
    }

    private String say(Label phrase) {
        return words.in(language, phrase);
    }
}
