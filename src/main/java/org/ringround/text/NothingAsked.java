package org.ringround.text;

import java.util.Optional;
import org.ringround.words.Phrase;

/** The last handler: an OK to nothing is no reason to call a coordinator. */
public final class NothingAsked implements CommandHandler {

    @Override
    public Optional<Answer> on(Asked asked) {
        return asked.command() instanceof Command.Ok
                ? Optional.of(Answer.of(Phrase.TEXT_NOTHING_ASKED))
                : Optional.empty();
    }
}
