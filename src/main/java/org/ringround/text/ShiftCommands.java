package org.ringround.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ringround.people.PeopleStore;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.Covering;
import org.ringround.rota.OpenShift;
import org.ringround.rota.OpenShifts;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.text.ReminderStore.Unanswered;
import org.ringround.words.Phrase;

/** Shifts: which are next, yes and no to a reminder, and covering one that somebody else gave up. */
public final class ShiftCommands implements CommandHandler {

    /** Without a reminder, CANT is about the next shift that begins within this time. */
    private static final Duration NEAR = Duration.ofHours(48);

    /** Whoever says CANT twice in this time, and was not asked again in between, means one shift. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final int SHIFTS = 4;

    private final TextRules rules;
    private final Gaps gaps;

    public ShiftCommands(TextRules rules, Gaps gaps) {
        this.rules = rules;
        this.gaps = gaps;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        Command command = asked.command();
        if (command instanceof Command.Shifts) {
            return Optional.of(shifts(asked));
        }
        if (command instanceof Command.Ok) {
            return ok(asked);
        }
        if (command instanceof Command.Cant) {
            return Optional.of(cant(asked));
        }
        return command instanceof Command.Cover cover ? Optional.of(cover(asked, cover.number())) : Optional.empty();
    }

    private Answer shifts(Asked asked) {
        List<Span> shifts = rota(asked).listShifts(asked.volunteer().id(), asked.now());
        if (shifts.isEmpty()) {
            return Answer.of(Phrase.TEXT_NO_SHIFTS);
        }
        String listed = shifts.stream().limit(SHIFTS).map(when(asked)::shift).collect(Collectors.joining(", "));
        return new Answer(Phrase.TEXT_SHIFTS, Map.of("shifts", listed));
    }

    /** Without a reminder that waits for it, it may be the answer to something else. */
    private Optional<Answer> ok(Asked asked) {
        long volunteer = asked.volunteer().id();
        if (new ReminderStore(asked.tx())
                .listUnanswered(volunteer, asked.said())
                .isEmpty()) {
            // Nobody's row is held for it: a matter that it may be about is held before volunteers are.
            return Optional.empty();
        }
        return findReminded(asked, rota(asked).lockStretches(volunteer, asked.said()))
                .map(reminded -> {
                    new ReminderStore(asked.tx())
                            .ok(volunteer, reminded.reminder().shift().from(), asked.now());
                    return new Answer(
                            Phrase.TEXT_SHIFT_OK, Map.of("shift", when(asked).shift(reminded.shift())));
                });
    }

    /** The newest reminder that waited for an answer when it was given, and the shift that it is about, which may have changed since. */
    private record Reminded(Unanswered reminder, Span shift) {}

    private static Optional<Reminded> findReminded(Asked asked, List<Span> stretches) {
        return new ReminderStore(asked.tx())
                .listUnanswered(asked.volunteer().id(), asked.said()).stream()
                        .flatMap(reminder -> stretches.stream()
                                .filter(stretch -> stretch.overlaps(reminder.shift()))
                                .map(stretch -> new Reminded(reminder, stretch)))
                        .findFirst();
    }

    private Answer cant(Asked asked) {
        long volunteer = asked.volunteer().id();
        List<Span> stretches = rota(asked).lockStretches(volunteer, asked.said());
        Optional<Reminded> reminded = findReminded(asked, stretches);
        Optional<OpenShift> before = new OpenShifts(asked.tx(), rules.zone())
                .findNewest(volunteer, asked.said().minus(SAME))
                .filter(open -> reminded.filter(asks -> asks.reminder().sentAt().isAfter(open.openedAt()))
                        .isEmpty());
        if (before.isPresent()) {
            return givenUp(asked, before.get());
        }
        reminded.ifPresent(asks -> new ReminderStore(asked.tx())
                .cant(volunteer, asks.reminder().shift().from(), asked.now()));
        return reminded.map(Reminded::shift)
                .or(() -> stretches.stream()
                        .filter(stretch -> stretch.from().isAfter(asked.said()))
                        .filter(stretch -> !stretch.from().isAfter(asked.said().plus(NEAR)))
                        .findFirst())
                .map(shift -> giveUp(asked, shift))
                .orElseGet(() -> Answer.of(Phrase.TEXT_NO_SHIFT_NEAR));
    }

    /** What is over when the text is found cannot be given up, and another one is not meant. */
    private Answer giveUp(Asked asked, Span shift) {
        if (!shift.to().isAfter(asked.now())) {
            return Answer.of(Phrase.TEXT_TOO_LATE);
        }
        OpenShift open =
                new OpenShifts(asked.tx(), rules.zone()).open(asked.volunteer().id(), shift, change(asked));
        gaps.opened(asked.tx(), open, asked.now());
        return givenUp(asked, open);
    }

    private Answer givenUp(Asked asked, OpenShift open) {
        return new Answer(
                Phrase.TEXT_SHIFT_GIVEN_UP,
                Map.of("shift", when(asked).shift(open.span()), "reference", Long.toString(open.number())));
    }

    private Answer cover(Asked asked, long number) {
        Covering covering = new OpenShifts(asked.tx(), rules.zone())
                .cover(number, asked.volunteer().id(), change(asked));
        if (covering instanceof Covering.Won won) {
            gaps.covered(asked.tx(), won.shift(), asked.volunteer(), asked.now());
            return new Answer(
                    Phrase.TEXT_SHIFT_YOURS,
                    Map.of("shift", when(asked).shift(won.shift().span())));
        }
        if (covering instanceof Covering.Yours yours) {
            return new Answer(
                    Phrase.TEXT_SHIFT_YOURS,
                    Map.of("shift", when(asked).shift(yours.shift().span())));
        }
        String reference = Long.toString(number);
        if (covering instanceof Covering.Taken taken) {
            String name = Gaps.firstName(
                    new PeopleStore(asked.tx()).findName(taken.by()).orElseThrow());
            return new Answer(Phrase.TEXT_SHIFT_TAKEN, Map.of("name", name, "reference", reference));
        }
        if (covering instanceof Covering.OnRotaAlready already) {
            return new Answer(
                    Phrase.TEXT_SHIFT_ALREADY,
                    Map.of("shift", when(asked).shift(already.shift().span())));
        }
        return new Answer(Phrase.TEXT_SHIFT_GONE, Map.of("reference", reference));
    }

    private Rota rota(Asked asked) {
        return new Rota(asked.tx(), rules.zone());
    }

    private When when(Asked asked) {
        return new When(asked.language(), rules.zone());
    }

    private static Change change(Asked asked) {
        return new Change(asked.now(), Channel.TEXT, "volunteer");
    }
}
