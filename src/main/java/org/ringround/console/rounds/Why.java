package org.ringround.console.rounds;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.words.RoundsLabel;

/**
 * Why a round is suspended. It is kept as files have it, in English words that both languages know again: {@code hospital},
 * or {@code hospital: a new hip}.
 */
public enum Why {
    HOLIDAY(RoundsLabel.WHY_HOLIDAY),
    HOSPITAL(RoundsLabel.WHY_HOSPITAL),
    OTHER(RoundsLabel.WHY_OTHER);

    private static final String BETWEEN = ": ";

    private final RoundsLabel label;

    Why(RoundsLabel label) {
        this.label = label;
    }

    public RoundsLabel label() {
        return label;
    }

    /** As forms and files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param detail in somebody's words, null: none */
    String kept(@Nullable String detail) {
        if (detail == null) {
            return word();
        }
        return this == OTHER ? detail : word() + BETWEEN + detail;
    }

    /** What is kept, to be read; empty when nothing is. */
    static String say(@Nullable String kept, Spoken say) {
        if (kept == null) {
            return "";
        }
        Why why = of(kept);
        String detail = detail(kept);
        if (why == OTHER) {
            return kept.equals(OTHER.word()) ? say.say(OTHER.label) : kept;
        }
        return say.say(why.label) + (detail.isEmpty() ? "" : BETWEEN + detail);
    }

    static Why of(String kept) {
        return Stream.of(HOLIDAY, HOSPITAL)
                .filter(one -> kept.equals(one.word()) || kept.startsWith(one.word() + BETWEEN))
                .findFirst()
                .orElse(OTHER);
    }

    static String detail(String kept) {
        Why why = of(kept);
        if (why == OTHER) {
            return kept;
        }
        return kept.length() == why.word().length() ? "" : kept.substring((why.word() + BETWEEN).length());
    }
}
