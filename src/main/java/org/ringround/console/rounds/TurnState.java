package org.ringround.console.rounds;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringround.round.Punctuality;
import org.ringround.round.Result;
import org.ringround.words.RoundsLabel;

/** How a turn stands, in one word and one colour. */
public enum TurnState {
    OVERDUE(RoundsLabel.STATE_OVERDUE, "red"),
    ESCALATED(RoundsLabel.STATE_ESCALATED, "red"),
    MISSED_BY_US(RoundsLabel.STATE_MISSED_BY_US, "red"),
    TALKING(RoundsLabel.STATE_TALKING, "turquoise"),
    RINGING(RoundsLabel.STATE_RINGING, "turquoise"),
    DUE(RoundsLabel.STATE_DUE, "yellow"),
    ON_TIME(RoundsLabel.STATE_ON_TIME, "blue"),
    WELL(RoundsLabel.STATE_WELL, "green"),
    TALKED(RoundsLabel.STATE_TALKED, "green"),
    HELP(RoundsLabel.STATE_HELP, "purple"),
    NOT_REACHED(RoundsLabel.STATE_NOT_REACHED, "orange"),
    ESCALATION_CLOSED(RoundsLabel.STATE_ESCALATION_CLOSED, "orange"),
    SUSPENDED(RoundsLabel.STATE_SUSPENDED, "grey"),
    CANCELLED(RoundsLabel.STATE_CANCELLED, "grey");

    private final RoundsLabel label;
    private final String colour;

    TurnState(RoundsLabel label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public RoundsLabel label() {
        return label;
    }

    /** Of its tag. */
    public String colour() {
        return colour;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a human must see to it. */
    public boolean isPressing() {
        return this == OVERDUE || this == ESCALATED || this == MISSED_BY_US;
    }

    /**
     * @param closed whether a human has closed what was escalated
     * @param phase of the call that is made about it just now, null: none is
     * @param punctuality while nothing came of it
     */
    public static TurnState of(Result result, boolean closed, @Nullable String phase, Punctuality punctuality) {
        return switch (result) {
            case OPEN -> open(phase, punctuality);
            case ESCALATED -> closed ? ESCALATION_CLOSED : ESCALATED;
            case WELL -> WELL;
            case HELP -> HELP;
            case TALKED -> TALKED;
            case NOT_REACHED -> NOT_REACHED;
            case SUSPENDED -> SUSPENDED;
            case CANCELLED -> CANCELLED;
            case MISSED_BY_US -> MISSED_BY_US;
        };
    }

    private static TurnState open(@Nullable String phase, Punctuality punctuality) {
        if ("talking".equals(phase)) {
            return TALKING;
        }
        if ("ringing".equals(phase)) {
            return RINGING;
        }
        return switch (punctuality) {
            case ON_TIME -> ON_TIME;
            case DUE -> DUE;
            case OVERDUE -> OVERDUE;
        };
    }
}
