package org.ringround.console.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.simulator.Trouble;
import org.ringround.words.PracticeLabel;

/** What the network can be made to do wrong, as the page names it. */
final class Switches {

    private Switches() {}

    static List<PracticeView.Switch> list(Set<Trouble> on) {
        return Stream.of(Trouble.values())
                .map(trouble -> new PracticeView.Switch(name(trouble), label(trouble), on.contains(trouble)))
                .toList();
    }

    static Optional<Trouble> find(String name) {
        return Stream.of(Trouble.values())
                .filter(trouble -> name(trouble).equals(name))
                .findFirst();
    }

    private static String name(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PracticeLabel label(Trouble trouble) {
        return switch (trouble) {
            case CALLS_REFUSED -> PracticeLabel.CALLS_REFUSED;
            case CALLS_FAIL -> PracticeLabel.CALLS_FAIL;
            case CALL_ANSWERS_LOST -> PracticeLabel.CALL_ANSWERS_LOST;
            case CALL_ANSWERS_LATE -> PracticeLabel.CALL_ANSWERS_LATE;
            case TEXTS_FAIL -> PracticeLabel.TEXTS_FAIL;
            case WEBHOOKS_LOST -> PracticeLabel.WEBHOOKS_LOST;
            case WEBHOOKS_LATE -> PracticeLabel.WEBHOOKS_LATE;
            case WEBHOOKS_TWICE -> PracticeLabel.WEBHOOKS_TWICE;
            case NEWS_LOST -> PracticeLabel.NEWS_LOST;
            case NEWS_OUT_OF_ORDER -> PracticeLabel.NEWS_OUT_OF_ORDER;
            case RECORDINGS_UNTOLD -> PracticeLabel.RECORDINGS_UNTOLD;
        };
    }
}
