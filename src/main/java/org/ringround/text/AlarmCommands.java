package org.ringround.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.Alarms;
import org.ringround.words.Phrase;

/** OK, or OK with a number, from a coordinator who was told of an alarm: they have it in hand. */
public final class AlarmCommands implements CommandHandler {

    private final Alarms alarms;

    public AlarmCommands(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        if (asked.command() instanceof Command.OkTo ok) {
            return Optional.of(acknowledge(asked, ok.number()).orElseGet(() -> Answer.of(Phrase.TEXT_NOTHING_ASKED)));
        }
        return asked.command() instanceof Command.Ok ? acknowledge(asked, null) : Optional.empty();
    }

    private Optional<Answer> acknowledge(Asked asked, @Nullable Long number) {
        return alarms.acknowledge(asked.tx(), asked.volunteer().id(), number, asked.said(), asked.now())
                .map(which -> new Answer(Phrase.TEXT_ALARM_IN_HAND, Map.of("number", String.valueOf(which))));
    }
}
