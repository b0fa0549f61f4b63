package org.ringround.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.people.PeopleStore;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a request whenever it has changed or something about it is due, and does the next thing: asks volunteers, asks again,
 * tells a coordinator, tells who has it. Each look holds the request and goes by what stands there, so that one more is harmless.
 */
public final class TaskRounds implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRounds.class);

    /** Whatever ends a call or a search has the request looked at; this is for when nothing does. */
    private static final Duration SOUGHT = Duration.ofSeconds(60);

    private final TaskParts parts;

    public TaskRounds(TaskParts parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return RequestTimer.KIND;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (errand instanceof Errand.SendText text) {
            new FailedTexts(parts).told(text.number(), result);
        }
    }

    @Override
    public void due(UUID subject) {
        parts.db()
                .run(tx -> new RequestStore(tx)
                        .lockIfThere(Request.reference(subject))
                        .ifPresent(request -> look(tx, request, parts.now())));
    }

    private void look(Tx tx, Request request, Instant now) {
        Standing standing = new Standings(tx).of(request);
        if (standing instanceof Standing.ForVolunteers task) {
            step(tx, request, task.spell(), now);
            return;
        }
        new TaskStore(tx).forgetMorning(request.reference());
        if (standing instanceof Standing.Sought) {
            lookAgain(tx, request, now.plus(SOUGHT));
        } else if (standing instanceof Standing.NotOpen) {
            parts.alarms().settle(tx, AlarmKind.TASK_UNCLAIMED, Long.toString(request.reference()), now);
            tell(tx, request, now);
        }
    }

    private void step(Tx tx, Request request, Spell spell, Instant now) {
        Step step = TaskFlow.next(spell, now, parts.rules().hours());
        if (step instanceof Step.Ask) {
            new Asking(parts, tx, now).ask(request, spell);
            LOG.info("Volunteers are asked to take request {}", request.reference());
            lookAgain(tx, request, now);
        } else if (step instanceof Step.TellCoordinator) {
            alarm(tx, request, now);
            new TaskStore(tx).save(request.reference(), spell.told(now));
            lookAgain(tx, request, now);
        } else if (step instanceof Step.Morning morning) {
            new TaskStore(tx).save(request.reference(), spell.waitingFor(morning.at()));
            lookAgain(tx, request, now);
        } else if (step instanceof Step.Wait wait) {
            lookAgain(tx, request, wait.until());
        }
    }

    private void alarm(Tx tx, Request request, Instant now) {
        String reference = Long.toString(request.reference());
        parts.alarms()
                .raise(
                        tx,
                        AlarmKind.TASK_UNCLAIMED,
                        reference,
                        request.matter().area(),
                        Map.of("reference", reference),
                        now);
        LOG.warn("Nobody takes request {}", reference);
    }

    /** Those who were asked are told who has it, but nobody's phone beeps at night. */
    private void tell(Tx tx, Request request, Instant now) {
        Optional<Long> holder = holder(request);
        if (holder.isEmpty() || !new AskedStore(tx).isSomebodyToTell(request.reference(), holder.get())) {
            return;
        }
        Instant opening = parts.rules().hours().openingFrom(now);
        if (opening.isAfter(now)) {
            lookAgain(tx, request, opening);
        } else {
            String name = new PeopleStore(tx).getVolunteer(holder.get()).name();
            new Asking(parts, tx, now).tell(request.reference(), holder.get(), name);
        }
    }

    /** Whoever has it or has done it; nobody when a coordinator closed it. */
    private static Optional<Long> holder(Request request) {
        return switch (request.status()) {
            case CLAIMED, DONE -> Optional.ofNullable(request.volunteer());
            case OPEN, CLOSED -> Optional.empty();
        };
    }

    private void lookAgain(Tx tx, Request request, Instant at) {
        parts.outbox().remind(tx, RequestTimer.KIND, Request.id(request.reference()), at);
    }
}
