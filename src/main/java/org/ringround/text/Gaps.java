package org.ringround.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.outbox.Sender;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.rota.OpenShift;
import org.ringround.rota.OpenShifts;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shifts that nobody covers: offers them by text to those who could, and tells a coordinator in time. */
public final class Gaps implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Gaps.class);

    private static final String KIND = "gap";

    /** So long before its start an uncovered shift is the coordinator's. */
    private static final Duration TELL = Duration.ofHours(2);

    private final TextParts parts;
    private final Texts texts;

    public Gaps(TextParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** Has just been given up by text: those who could are all asked at once, since nobody is there to choose. */
    void opened(Tx tx, OpenShift shift, Instant now) {
        List<Long> who = shifts(tx).listWhoCould(shift);
        for (long volunteer : who) {
            tx.attempt(
                    "Offering a shift to volunteer " + volunteer,
                    part -> ask(part, new PeopleStore(part).getVolunteer(volunteer), shift, now));
        }
        watch(tx, shift);
        tx.afterCommit(() -> LOG.info("Shift {} is open, {} volunteers could cover it", shift.number(), who.size()));
    }

    /** A coordinator is told in time when nobody covers it. A repeat changes nothing. */
    void watch(Tx tx, OpenShift shift) {
        parts.outbox().remind(tx, KIND, subject(shift), shift.span().from().minus(TELL));
    }

    /** Asks them to cover it, by text. False when they take none, or were asked before. */
    boolean ask(Tx tx, Volunteer volunteer, OpenShift shift, Instant now) {
        if (!parts.outbox().mayText(tx, volunteer.phone()) || !shifts(tx).ask(shift.number(), volunteer.id(), now)) {
            return false;
        }
        return texts.send(tx, volunteer, Phrase.TEXT_SHIFT_OFFER, offer(texts.language(volunteer), shift), now);
    }

    /** What they read who are asked, in that language. */
    String offered(Language language, OpenShift shift) {
        return parts.words().in(language, Phrase.TEXT_SHIFT_OFFER, offer(language, shift));
    }

    /** Has just been covered by that volunteer. */
    void covered(Tx tx, OpenShift shift, Volunteer by, Instant now) {
        over(tx, shift, now);
        new ReminderStore(tx).agreed(by.id(), shift.span(), now);
        findGiver(tx, shift).filter(giver -> giver.id() != by.id()).ifPresent(before -> {
            var values = Map.of(
                    "helpline",
                    parts.rules().helpline(),
                    "name",
                    firstName(by.name()),
                    "shift",
                    when(before).shift(shift.span()));
            texts.send(tx, before, Phrase.TEXT_SHIFT_COVERED, values, now);
        });
        tx.afterCommit(() -> LOG.info("Shift {} is covered", shift.number()));
    }

    /** Whoever has left since is told nothing, nor is one whose row cannot be read: that holds up nobody who covers. */
    private static Optional<Volunteer> findGiver(Tx tx, OpenShift shift) {
        var people = new PeopleStore(tx);
        return shift.givenBy().flatMap(people::findVolunteer).flatMap(giver -> people.findVolunteer(giver.phone()));
    }

    /** Nobody is wanted for it any more: coordinators need not be told. */
    void over(Tx tx, OpenShift shift, Instant now) {
        parts.outbox().forget(tx, KIND, subject(shift));
        parts.alarms().settle(tx, AlarmKind.GAP, matter(shift, null), now);
        shifts(tx).listAreas(shift).forEach(area -> parts.alarms().settle(tx, AlarmKind.GAP, matter(shift, area), now));
    }

    private OpenShifts shifts(Tx tx) {
        return new OpenShifts(tx, parts.rules().zone());
    }

    /** What volunteers know each other by. */
    static String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }

    private Map<String, String> offer(Language language, OpenShift shift) {
        return Map.of(
                "helpline",
                parts.rules().helpline(),
                "shift",
                new When(language, parts.rules().zone()).shift(shift.span()),
                "reference",
                Long.toString(shift.number()));
    }

    private When when(Volunteer volunteer) {
        return new When(texts.language(volunteer), parts.rules().zone());
    }

    private static UUID subject(OpenShift shift) {
        return new UUID(0, shift.number());
    }

    private static String matter(OpenShift shift, @Nullable Long area) {
        return shift.number() + "/" + area;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Two hours before its start, or at once when it was given up later. */
    @Override
    public void due(UUID subject) {
        Instant now = parts.now();
        parts.db().run(tx -> {
            OpenShifts shifts = shifts(tx);
            shifts.find(subject.getLeastSignificantBits())
                    .filter(shift -> shift.coveredBy().isEmpty())
                    .filter(shift -> shift.span().to().isAfter(now))
                    .ifPresent(shift -> tellAll(tx, shift, shifts.listAreas(shift), now));
        });
    }

    /** Of a volunteer without an area all coordinators are told. */
    private void tellAll(Tx tx, OpenShift shift, List<Long> areas, Instant now) {
        if (areas.isEmpty()) {
            tell(tx, shift, null, now);
        }
        areas.forEach(area -> tell(tx, shift, area, now));
    }

    private void tell(Tx tx, OpenShift shift, @Nullable Long area, Instant now) {
        String number = Long.toString(shift.number());
        String time = new When(Language.ENGLISH, parts.rules().zone())
                .time(shift.span().from());
        parts.alarms().raise(tx, AlarmKind.GAP, matter(shift, area), area, Map.of("shift", number, "time", time), now);
        LOG.warn("Nobody covers shift {}", number);
    }
}
