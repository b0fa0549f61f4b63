package org.ringround.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.rota.DutyState;
import org.ringround.rota.DutyWord;
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
        if (asked.command() instanceof Command.Status) {
            String link = links.make(asked.tx(), asked.volunteer().id(), asked.now());
            return Optional.of(state(asked, duty).with(link));
        }
        @Nullable DutyWord word = word(asked.command());
        if (word == null) {
            return Optional.empty();
        }
        if (asked.delay().isNone()) {
            change(asked, duty);
        } else {
            changeThen(asked, duty, word);
        }
        return Optional.of(
                asked.command() instanceof Command.Pause pause && asked.delay().isNone()
                        ? paused(asked, asked.now().plus(pause.lasting()))
                        : state(asked, duty));
    }

    /** As though it had come when it was said; whatever was said later stands. */
    private static void changeThen(Asked asked, Duty duty, DutyWord word) {
        long volunteer = asked.volunteer().id();
        if (!duty.isOvertaken(volunteer, word, asked.said())) {
            change(asked, duty);
            duty.rewrite(volunteer, asked.now());
        }
    }

    /** Null when it is no command of these. */
    private static @Nullable DutyWord word(Command command) {
        if (command instanceof Command.On || command instanceof Command.OnFor) {
            return DutyWord.ON;
        }
        if (command instanceof Command.Off) {
            return DutyWord.OFF;
        }
        if (command instanceof Command.Pause) {
            return DutyWord.PAUSE;
        }
        return command instanceof Command.Back ? DutyWord.BACK : null;
    }

    private static void change(Asked asked, Duty duty) {
        Command command = asked.command();
        long volunteer = asked.volunteer().id();
        Instant said = asked.said();
        if (command instanceof Command.On) {
            duty.switchOn(volunteer, said, Channel.TEXT, ACTOR);
        } else if (command instanceof Command.OnFor on) {
            duty.switchOn(volunteer, said.plus(on.lasting()), said, Channel.TEXT, ACTOR);
        } else if (command instanceof Command.Off) {
            duty.switchOff(volunteer, said, Channel.TEXT, ACTOR);
        } else if (command instanceof Command.Pause pause) {
            duty.pause(volunteer, said.plus(pause.lasting()), said, Channel.TEXT, ACTOR);
        } else {
            duty.back(volunteer, said, Channel.TEXT, ACTOR);
        }
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
