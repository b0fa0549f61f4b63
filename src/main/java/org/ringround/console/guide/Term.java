package org.ringround.console.guide;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.words.GuideLabel;

/** A word of the field, and what we mean by it. */
public record Term(GuideLabel term, GuideLabel means) {

    private static final String TERM = "TERM_";

    /** Whoever rings first, then who answers, then what follows. */
    public static final List<Term> ALL = Stream.of(GuideLabel.values())
            .filter(label -> label.name().startsWith(TERM))
            .map(label ->
                    new Term(label, GuideLabel.valueOf("MEANS_" + label.name().substring(TERM.length()))))
            .toList();
}
