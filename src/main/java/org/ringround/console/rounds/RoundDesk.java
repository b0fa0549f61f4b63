package org.ringround.console.rounds;

import org.ringround.console.ConsoleParts;
import org.ringround.escalation.EscalationDesk;
import org.ringround.exchange.RoundForm;
import org.ringround.round.RoundChanges;
import org.ringround.round.RoundRules;

/** What the pages of the rounds work with. */
public record RoundDesk(
        ConsoleParts parts, RoundRules rules, RoundForm form, RoundChanges changes, EscalationDesk escalations) {}
