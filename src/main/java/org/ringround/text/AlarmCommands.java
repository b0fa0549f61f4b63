package org.ringround.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.Acknowledged;
import org.ringround.alarm.Acknowledgements;
import org.ringround.alarm.Whose;
import org.ringround.people.PeopleStore;
import org.ringround.words.Phrase;

/** OK, or OK with a number, from a coordinator who was told of an alarm: they have it in hand. */
public final class AlarmCommands implements CommandHandler {

    private static final String NUMBER = "number";

    private final Acknowledgements acknowledgements;
    private final PageLinks links;

    public AlarmCommands(Acknowledgements acknowledgements, PageLinks links) {
        this.acknowledgements = acknowledgements;
        this.links = links;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        if (asked.command() instanceof Command.OkTo ok) {
            return Optional.of(acknowledge(asked, ok.number()).orElseGet(() -> Answer.of(Phrase.TEXT_NOTHING_ASKED)));
        }
        return asked.command() instanceof Command.Ok ? acknowledge(asked, null) : Optional.empty();
    }

    private Optional<Answer> acknowledge(Asked asked, @Nullable Long number) {
        return acknowledgements
                .acknowledge(asked.tx(), asked.volunteer().id(), number, asked.said(), asked.now())
                .map(done -> answer(asked, done));
    }

    /** Whoever has a request is shown what is known of it, and rings from there. */
    private Answer answer(Asked asked, Acknowledged done) {
        if (done.whose() instanceof Whose.TheirRequest request) {
            Map<String, String> values = Map.of("reference", String.valueOf(request.reference()));
            return new Answer(Phrase.TEXT_ALARM_YOURS, values)
                    .with(links.make(asked.tx(), asked.volunteer().id(), asked.now()));
        }
        String number = String.valueOf(done.number());
        if (done.whose() instanceof Whose.Anothers another) {
            String name = Gaps.firstName(
                    new PeopleStore(asked.tx()).findName(another.volunteer()).orElseThrow());
            return new Answer(Phrase.TEXT_ALARM_ANOTHERS, Map.of(NUMBER, number, "name", name));
        }
        return new Answer(phrase(done.whose()), Map.of(NUMBER, number));
    }

    private static Phrase phrase(Whose whose) {
        if (whose instanceof Whose.Over) {
            return Phrase.TEXT_ALARM_OVER;
        }
        if (whose instanceof Whose.TheDesk) {
            return Phrase.TEXT_ALARM_DESK;
        }
        return whose instanceof Whose.Reviewed ? Phrase.TEXT_ALARM_REVIEWED : Phrase.TEXT_ALARM_IN_HAND;
    }
}
