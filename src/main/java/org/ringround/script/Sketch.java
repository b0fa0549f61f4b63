package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.words.Label;
import org.ringround.words.Words;

/** What a picture shows, before anything has its place. The first box is where a call begins. */
record Sketch(List<Box> boxes, List<Link> links) {

    Sketch {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /** What a box is about, told by its colour too. */
    enum Kind {
        BEGIN,
        SAYS,
        ASKS,
        CLOCK,
        PERSON,
        LATER,
        END
    }

    /**
     * @param name of the step; null for where a call begins
     * @param text what is said or decided; may be empty
     * @param notes short remarks below it
     */
    record Box(Kind kind, @Nullable String name, String heading, String text, List<String> notes) {

        Box {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A way from one step to another.
     *
     * @param from null: from where a call begins
     * @param labels what leads there, a line each; empty when nothing else is possible
     */
    record Link(@Nullable String from, String to, List<String> labels) {

        Link {
            labels = List.copyOf(labels);
        }
    }

    /** The same in sentences, for those who cannot see it. */
    String told(Words words, Language language) {
        return boxes.stream()
                .filter(box -> box.name() != null)
                .map(box -> told(box, words, language))
                .collect(Collectors.joining("\n"));
    }

    private String told(Box box, Words words, Language language) {
        StringBuilder told = new StringBuilder(box.name() + ": " + box.heading());
        if (!box.text().isEmpty()) {
            told.append(": ").append(box.text());
        }
        box.notes().forEach(note -> told.append("; ").append(note));
        for (Link link : links) {
            if (box.name() != null && box.name().equals(link.from())) {
                String what = String.join(", ", link.labels());
                told.append("; ")
                        .append(
                                what.isEmpty()
                                        ? words.in(language, Label.PICTURE_GOES_ON, Map.of("step", link.to()))
                                        : words.in(
                                                language,
                                                Label.PICTURE_LEADS,
                                                Map.of("what", what, "step", link.to())));
            }
        }
        return told.append('.').toString();
    }
}
