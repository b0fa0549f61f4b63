package org.ringround.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ringround.db.Tx;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.rota.Candidate;
import org.ringround.rota.Change;
import org.ringround.rota.Covering;
import org.ringround.rota.DatedShift;
import org.ringround.rota.OpenShift;
import org.ringround.rota.OpenShifts;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;
import org.ringround.words.RotaLabel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a coordinator does about shifts. Whoever it concerns is told by text, unless they did it themselves. */
public final class ShiftDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftDesk.class);

    /** How many are asked at a time. */
    private static final int AT_A_TIME = 3;

    private final TextParts parts;
    private final Texts texts;
    private final Gaps gaps;

    ShiftDesk(TextParts parts, Texts texts, Gaps gaps) {
        this.parts = parts;
        this.texts = texts;
        this.gaps = gaps;
    }

    /**
     * The volunteer is not on the rota then, and the shift is open; nobody is asked yet. A repeat finds it open already and tells
     * nobody again. Empty when they do not have it.
     */
    public Optional<OpenShift> takeOff(Tx tx, long volunteer, DatedShift shift, Change change) {
        Optional<OpenShifts.Opened> opened = shifts(tx).openHeld(volunteer, shift, change);
        opened.filter(OpenShifts.Opened::now).map(OpenShifts.Opened::shift).ifPresent(open -> {
            gaps.watch(tx, open);
            tell(tx, volunteer, RotaLabel.TEXT_OFF, open.span(), change.at());
            tx.afterCommit(
                    () -> LOG.info("Shift {} is open, a coordinator has taken its volunteer off", open.number()));
        });
        return opened.map(OpenShifts.Opened::shift);
    }

    /** Somebody is wanted then in that area; nobody is asked yet. A repeat finds the same open shift. */
    public OpenShift want(Tx tx, long area, DatedShift shift, Change change) {
        OpenShift open = shifts(tx).want(area, shift, change.at());
        gaps.watch(tx, open);
        tx.afterCommit(() -> LOG.info("Shift {} is open, a coordinator wants somebody for it", open.number()));
        return open;
    }

    /** Nobody need cover it any more. False when it was not open. */
    public boolean withdraw(Tx tx, long number, Change change) {
        var found = shifts(tx).find(number);
        if (found.isEmpty() || !shifts(tx).withdraw(number, change.at())) {
            return false;
        }
        gaps.over(tx, found.get(), change.at());
        tx.afterCommit(() -> LOG.info("Shift {} is not open any more, a coordinator withdrew it", number));
        return true;
    }

    /** Theirs from now on, unless somebody was first. */
    public Covering fill(Tx tx, long number, long volunteer, Change change) {
        Covering covering = shifts(tx).cover(number, volunteer, change);
        if (covering instanceof Covering.Won won) {
            gaps.covered(tx, won.shift(), new PeopleStore(tx).getVolunteer(volunteer), change.at());
            tell(tx, volunteer, RotaLabel.TEXT_ON, won.shift().span(), change.at());
        }
        return covering;
    }

    /** The volunteer is on the rota then, besides whatever else they do. A repeat tells nobody again. */
    public void putOn(Tx tx, long volunteer, DatedShift shift, Change change) {
        Span span = shift.span(parts.rules().zone());
        boolean was = rota(tx).isOnThroughout(volunteer, span);
        rota(tx).takeOver(volunteer, shift, change);
        if (!was) {
            tell(tx, volunteer, RotaLabel.TEXT_ON, span, change.at());
        }
    }

    /** Each takes the other's shift. False when one of them does not have theirs any more. */
    public boolean swap(Tx tx, Rota.Swap swap, Change change) {
        if (!rota(tx).swap(swap, change)) {
            return false;
        }
        tellSwapped(tx, swap.first(), swap.firsts(), swap.seconds(), change.at());
        tellSwapped(tx, swap.second(), swap.seconds(), swap.firsts(), change.at());
        return true;
    }

    /** The next three of these who can be asked by text and were not, in the order in which it is fair; fewer where there are no more. */
    public List<Candidate> nextToAsk(Tx tx, OpenShift shift, Set<Long> among, Instant now) {
        Set<Long> asked = shifts(tx).listAsked(shift.number()).keySet();
        return shifts(tx).listFairest(shift, now).stream()
                .filter(candidate -> among.contains(candidate.volunteer()))
                .filter(candidate -> !asked.contains(candidate.volunteer()))
                .filter(candidate -> parts.outbox()
                        .mayText(tx, volunteer(tx, candidate.volunteer()).phone()))
                .limit(AT_A_TIME)
                .toList();
    }

    /** The text by which they are asked, in that language. */
    public String sample(OpenShift shift, Language language) {
        return gaps.offered(language, shift);
    }

    /** In which language the volunteer reads it. */
    public Language languageOf(Tx tx, long volunteer) {
        return texts.language(volunteer(tx, volunteer));
    }

    /**
     * Asks those of them who still could and were not asked before, and returns who that were: nobody when it is not open any
     * more. A repeat asks nobody.
     */
    public List<Long> ask(Tx tx, long number, Set<Long> who, Instant now) {
        Optional<OpenShift> open = shifts(tx).lock(number);
        if (open.isEmpty() || !open.get().span().to().isAfter(now)) {
            return List.of();
        }
        List<Long> asked = shifts(tx).listWhoCould(open.get()).stream()
                .filter(who::contains)
                .filter(volunteer -> gaps.ask(tx, volunteer(tx, volunteer), open.get(), now))
                .toList();
        tx.afterCommit(() -> LOG.info("Asked {} volunteers to cover shift {}", asked.size(), number));
        return asked;
    }

    private static Volunteer volunteer(Tx tx, long id) {
        return new PeopleStore(tx).getVolunteer(id);
    }

    private void tell(Tx tx, long id, RotaLabel phrase, Span shift, Instant now) {
        Volunteer volunteer = volunteer(tx, id);
        texts.send(
                tx,
                volunteer,
                phrase,
                Map.of(
                        "helpline",
                        parts.rules().helpline(),
                        "shift",
                        when(volunteer).shift(shift)),
                now);
    }

    private void tellSwapped(Tx tx, long id, DatedShift before, DatedShift after, Instant now) {
        Volunteer volunteer = volunteer(tx, id);
        When when = when(volunteer);
        var values = Map.of(
                "helpline",
                parts.rules().helpline(),
                "before",
                when.shift(before.span(parts.rules().zone())),
                "shift",
                when.shift(after.span(parts.rules().zone())));
        texts.send(tx, volunteer, RotaLabel.TEXT_SWAPPED, values, now);
    }

    private When when(Volunteer volunteer) {
        return new When(texts.language(volunteer), parts.rules().zone());
    }

    private OpenShifts shifts(Tx tx) {
        return new OpenShifts(tx, parts.rules().zone());
    }

    private Rota rota(Tx tx) {
        return new Rota(tx, parts.rules().zone());
    }
}
