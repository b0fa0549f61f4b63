package org.ringround.request;

import java.util.Locale;
import java.util.Optional;

/** Why a coordinator ends a request. */
public enum Ending {
    SORTED,
    NOT_NEEDED,
    /** They could not be reached. */
    NOT_REACHED,
    /** Nobody could help. */
    NO_HELP,
    /** Another request is about the same. */
    DUPLICATE,
    WRONG_NUMBER,
    NUISANCE;

    private static final String BEFORE = "ended: ";

    /** The word of forms and of a request's history: {@code not_needed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in the history. */
    String told() {
        return BEFORE + word();
    }

    /** What a volunteer would have said, where there is a word for it. */
    Optional<Outcome> outcome() {
        return switch (this) {
            case SORTED -> Optional.of(Outcome.SORTED);
            case WRONG_NUMBER, NUISANCE -> Optional.of(Outcome.NUISANCE);
            case NOT_NEEDED, NOT_REACHED, NO_HELP, DUPLICATE -> Optional.empty();
        };
    }

    /** The one of which a line of the history tells. */
    public static Optional<Ending> find(String told) {
        for (Ending ending : values()) {
            if (ending.told().equals(told)) {
                return Optional.of(ending);
            }
        }
        return Optional.empty();
    }
}
