package org.ringround.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.offer.Outcomes;
import org.ringround.request.Outcome;
import org.ringround.words.Phrase;

/** A digit: how a call went for which no key told. */
public final class OutcomeCommands implements CommandHandler {

    private final Outcomes outcomes;

    public OutcomeCommands(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        if (asked.command() instanceof Command.Digit digit) {
            return Optional.of(answer(asked, null, digit.digit()));
        }
        return asked.command() instanceof Command.DigitFor digit
                ? Optional.of(answer(asked, digit.reference(), digit.digit()))
                : Optional.empty();
    }

    private Answer answer(Asked asked, @Nullable Long reference, int digit) {
        return outcomes.answer(
                        asked.tx(), asked.volunteer().id(), reference, String.valueOf(digit), asked.said(), asked.now())
                .map(done -> new Answer(phrase(done.outcome()), Map.of("reference", String.valueOf(done.reference()))))
                .orElseGet(() -> Answer.of(Phrase.TEXT_NO_OUTCOME_ASKED));
    }

    private static Phrase phrase(Outcome outcome) {
        return switch (outcome) {
            case SORTED -> Phrase.TEXT_OUTCOME_SORTED;
            case TASK -> Phrase.TEXT_OUTCOME_TASK;
            case CALL_BACK -> Phrase.TEXT_OUTCOME_CALL_BACK;
            case WORRIED -> Phrase.TEXT_OUTCOME_WORRIED;
            case NUISANCE -> Phrase.TEXT_OUTCOME_NUISANCE;
        };
    }
}
