package org.ringround.console.rounds;

import java.util.List;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.words.RoundsLabel;

/**
 * One escalation: whom nobody could hear from, what was done, and who has it.
 *
 * @param steps what was done, the first first
 * @param entry the reason with which it is closed
 */
public record EscalationView(
        Frame frame,
        EscalationFacts facts,
        OnList resident,
        List<Contact> contacts,
        List<LadderStep> steps,
        Entry entry) {

    public RoundWords words() {
        return new RoundWords(frame.say());
    }

    /** Who closed it, in words; it is closed. */
    public RoundsLabel closedBy() {
        EscalationFacts.Closed closed = facts.closed();
        String by = closed == null ? "" : closed.by();
        return switch (by) {
            case "contact" -> RoundsLabel.CLOSED_CONTACT;
            case "volunteer" -> RoundsLabel.CLOSED_VOLUNTEER;
            default -> RoundsLabel.CLOSED_COORDINATOR;
        };
    }

    /** The address of this page. */
    public String path() {
        return "/rounds/escalations/" + facts.reference();
    }
}
