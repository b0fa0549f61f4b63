package org.ringround.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.escalation.Escalations;
import org.ringround.words.Phrase;

/** DONE, with or without a reason, about somebody on the round from whom nobody could hear. Asked before tasks are. */
public final class EscalationCommands implements CommandHandler {

    private final Escalations escalations;

    public EscalationCommands(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        if (asked.command() instanceof Command.Done done) {
            return done(asked, done.reference(), null);
        }
        return asked.command() instanceof Command.DoneBecause done
                ? done(asked, done.reference(), done.reason())
                : Optional.empty();
    }

    private Optional<Answer> done(Asked asked, long reference, @Nullable String reason) {
        return escalations.done(asked.tx(), asked.volunteer(), reference, reason, asked.now())
                ? Optional.of(new Answer(Phrase.TEXT_TASK_DONE, Map.of("reference", String.valueOf(reference))))
                : Optional.empty();
    }
}
