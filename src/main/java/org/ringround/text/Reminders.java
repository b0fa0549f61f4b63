package org.ringround.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds volunteers of their shifts, whichever server's turn it is: asked every minute, looks who is to be reminded now. */
public final class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private static final Duration AHEAD = Duration.ofHours(24);

    private final TextParts parts;
    private final Texts texts;

    public Reminders(TextParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** Sends what is due and was not sent. Safe to repeat, and for any number of servers at once. */
    public void remind() {
        Instant now = parts.now();
        List<Long> volunteers = parts.db().transact(tx -> missing(tx, now));
        parts.db().each(volunteers, "The reminder of volunteer", (tx, volunteer) -> remind(tx, volunteer, now));
    }

    private List<Long> missing(Tx tx, Instant now) {
        var store = new ReminderStore(tx);
        return new Rota(tx, parts.rules().zone())
                .listBeginning(now, now.plus(AHEAD)).stream()
                        .filter(turn -> Reminder.dueFor(turn.span().from(), now)
                                .filter(due -> !store.isSent(
                                        turn.volunteer(), turn.span().from(), due))
                                .isPresent())
                        .map(Rota.Turn::volunteer)
                        .distinct()
                        .toList();
    }

    /** Looks again while it holds the volunteer: a shift may just have been given up. */
    private void remind(Tx tx, long id, Instant now) {
        List<Span> shifts = new Rota(tx, parts.rules().zone()).lockStretches(id, now);
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(id);
        for (Span shift : shifts) {
            Optional<Reminder> due = Reminder.dueFor(shift.from(), now);
            if (due.isPresent() && new ReminderStore(tx).insert(id, shift, due.get(), now)) {
                send(tx, volunteer, shift, now);
            }
        }
    }

    private void send(Tx tx, Volunteer volunteer, Span shift, Instant now) {
        var when = new When(texts.language(volunteer), parts.rules().zone());
        var values = Map.of("helpline", parts.rules().helpline(), "shift", when.shift(shift));
        if (texts.send(tx, volunteer, Phrase.TEXT_REMINDER, values, now)) {
            tx.afterCommit(() -> LOG.info("A volunteer is reminded of a shift at {}", shift.from()));
        }
    }
}
