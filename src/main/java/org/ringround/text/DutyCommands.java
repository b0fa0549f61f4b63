package org.ringround.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.rota.DutyState;
import org.ringround.words.Phrase;

/** On and off duty, pauses, and how one stands. */
public final class DutyCommands implements CommandHandler {

    private static final String ACTOR = "volunteer";

    private final TextRules rules;
    private final PageLinks links;

    public DutyCommands(TextRules rules, PageLinks links) {
        this.rules = rules;
        this.links = links;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        var duty = new Duty(asked.tx(), rules.zone());
        if (!change(asked, duty)) {
            return Optional.empty();
        }
        return Optional.of(
                asked.command() instanceof Command.Pause pause
                        ? paused(asked, asked.now().plus(pause.lasting()))
                        : told(asked, state(asked, duty)));
    }

    /** Whoever asks how they stand gets a link to see the rest, too. */
    private Answer told(Asked asked, Answer state) {
        return asked.command() instanceof Command.Status
                ? state.with(links.make(asked.tx(), asked.volunteer().id(), asked.now()))
                : state;
    }

    /** False when it is no command of these. */
    private static boolean change(Asked asked, Duty duty) {
        Command command = asked.command();
        long volunteer = asked.volunteer().id();
        if (command instanceof Command.On) {
            duty.switchOn(volunteer, asked.now(), Channel.TEXT, ACTOR);
        } else if (command instanceof Command.OnFor on) {
            duty.switchOn(volunteer, asked.now().plus(on.lasting()), asked.now(), Channel.TEXT, ACTOR);
        } else if (command instanceof Command.Off) {
            duty.switchOff(volunteer, asked.now(), Channel.TEXT, ACTOR);
        } else if (command instanceof Command.Pause pause) {
            duty.pause(volunteer, asked.now().plus(pause.lasting()), asked.now(), Channel.TEXT, ACTOR);
        } else if (command instanceof Command.Back) {
            duty.back(volunteer, asked.now(), Channel.TEXT, ACTOR);
        } else {
            return command instanceof Command.Status;
        }
        return true;
    }

    private Answer state(Asked asked, Duty duty) {
        var when = new When(asked.language(), rules.zone());
        DutyState state = duty.state(asked.volunteer().id(), asked.now());
        if (state instanceof DutyState.OnDuty on) {
            return new Answer(Phrase.TEXT_STATE_ON, Map.of("time", when.moment(on.until(), asked.now())));
        }
        if (state instanceof DutyState.Paused paused) {
            return paused(asked, paused.until());
        }
        return ((DutyState.OffDuty) state)
                .nextShift()
                .map(next -> new Answer(Phrase.TEXT_STATE_OFF_NEXT, Map.of("time", when.moment(next, asked.now()))))
                .orElseGet(() -> Answer.of(Phrase.TEXT_STATE_OFF));
    }

    private Answer paused(Asked asked, Instant until) {
        String time = new When(asked.language(), rules.zone()).moment(until, asked.now());
        return new Answer(Phrase.TEXT_STATE_PAUSED, Map.of("time", time));
    }
}
