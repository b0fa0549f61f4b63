package org.ringround.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells coordinators of open alarms, by text and by mail, and tells them again until somebody has them in hand. Looks every
 * few seconds, whichever server's turn it is; an alarm is held while its messages are written down, so each reminder is
 * one.
 */
public final class AlarmDesk implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmDesk.class);

    private static final String KIND = "alarms";
    private static final UUID ONLY = new UUID(0, 0);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration FAILED = Duration.ofMinutes(1);

    /** So that one look ends before its lease does, whatever has happened. */
    private static final int AT_A_TIME = 50;

    private final Database db;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final AlarmRules rules;
    private final AlarmSpeech speech;
    private final Reminders reminders;

    public AlarmDesk(
            Database db, Outbox outbox, InstantSource clock, Supplier<UUID> ids, AlarmRules rules, Words words) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
        this.speech = new AlarmSpeech(words, rules);
        this.reminders = new Reminders(rules.zone());
    }

    /** From now on, as soon as the outbox works. */
    public void begin() {
        db.run(tx -> outbox.remind(tx, KIND, ONLY, clock.instant()));
    }

    /** Tells whatever is due, and sets the time for the next look. A repeat changes nothing. */
    public void keep() {
        List<Long> due = db.transact(tx -> new AlarmStore(tx).listDue(clock.instant(), AT_A_TIME));
        db.each(due, "Telling of alarm", (tx, number) -> {
                    Instant now = clock.instant();
                    new AlarmStore(tx).lockDue(number, now).ifPresent(alarm -> tellOf(tx, alarm, now));
                })
                .forEach(this::tellOfLater);
        db.run(tx -> outbox.remind(tx, KIND, ONLY, clock.instant().plus(AGAIN)));
    }

    /** It comes again when everything else that is due now has been told. */
    private void tellOfLater(long number) {
        db.run(tx -> new AlarmStore(tx).later(number, clock.instant().plus(FAILED)));
    }

    private void tellOf(Tx tx, Alarm alarm, Instant now) {
        var store = new AlarmStore(tx);
        Instant allowed = reminders.mayBeTold(alarm.kind(), now);
        if (allowed.isAfter(now)) {
            store.later(alarm.number(), allowed);
            return;
        }
        List<Coordinator> audience = Audience.of(new CoordinatorStore(tx).list(), alarm.area(), rules.mailIsSet());
        audience.forEach(one -> tell(tx, alarm, one, now));
        store.told(alarm.number(), reminders.next(alarm.kind(), alarm.told() + 1, now));
        if (audience.isEmpty()) {
            LOG.error(
                    "Alarm {}, {}, reaches nobody: {}",
                    alarm.number(),
                    alarm.kind().word(),
                    new Alarms().problem(tx, rules.mailIsSet()).orElse("nobody is there"));
        } else {
            LOG.info("Alarm {}, {}, is told to {}", alarm.number(), alarm.kind().word(), audience.size());
        }
    }

    /** One message that still waits for its network or server is enough; the next reminder writes another. */
    private void tell(Tx tx, Alarm alarm, Coordinator to, Instant now) {
        var language = speech.language(to);
        UUID text = new UUID(alarm.number(), to.id());
        if (to.takesTexts() && !outbox.isUnderWay(tx, KIND, text)) {
            outbox.add(tx, KIND, text, new Errand.SendText(to.phone().e164(), speech.text(alarm, language)), now);
        }
        UUID mail = new UUID(-alarm.number(), to.id());
        if (rules.mailIsSet() && to.email() != null && !outbox.isUnderWay(tx, KIND, mail)) {
            outbox.add(tx, KIND, mail, speech.mail(alarm, language, to.email(), ids.get()), now);
        }
        new AlarmStore(tx).toldTo(alarm.number(), to.id(), now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        long number = Math.abs(subject.getMostSignificantBits());
        if (result instanceof Result.Refused refused) {
            LOG.error("Alarm {} did not reach one coordinator: {}", number, refused.why());
        } else if (result instanceof Result.GivenUp) {
            LOG.warn("Nobody knows whether alarm {} reached one coordinator; the next reminder will", number);
        }
    }

    @Override
    public void due(UUID subject) {
        keep();
    }
}
