package org.ringround.membership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.exchange.Written;
import org.ringround.people.Scope;
import org.ringround.request.RequestStore;
import org.ringround.rota.Duty;
import org.ringround.round.RoundNews;

/** How people become volunteers, and stop being some. */
public final class Memberships {

    private final MembershipParts parts;
    private final PhoneProofs proofs;

    public Memberships(MembershipParts parts) {
        this.parts = parts;
        this.proofs = new PhoneProofs(parts);
    }

    public PhoneProofs proofs() {
        return proofs;
    }

    /**
     * Somebody asks to volunteer. Whoever is known at that number stays as they are, and the answer is the same; who has left
     * asks anew.
     *
     * @return the columns that break a rule; none: it is written down, or was
     */
    public Set<String> ask(Tx tx, Asking asking, Instant now) {
        Optional<Member> known = new MemberStore(tx).lock(asking.phone());
        if (known.isPresent()) {
            if (known.get().standing() == Standing.LEFT) {
                asks(tx, known.get().id(), asking, now);
            }
            return Set.of();
        }
        Written written = parts.register().volunteer(tx, null, asking.cells(), new Scope.Everywhere(), now);
        if (written instanceof Written.Saved saved) {
            asks(tx, saved.person(), asking, now);
        }
        return written instanceof Written.Wrong wrong ? wrong.columns() : Set.of();
    }

    private void asks(Tx tx, long volunteer, Asking asking, Instant now) {
        new MemberStore(tx).asks(volunteer, asking.when(), now);
        new Duty(tx, parts.rules().zone()).rewrite(volunteer, now);
        proofs.ask(tx, volunteer, now);
        @Nullable Long area = area(tx, volunteer);
        parts.alarms().raise(tx, AlarmKind.NEWCOMER, matter(area), area, Map.of(), now);
    }

    /** They are active from now on; they are rung once their phone is confirmed too. False when they do not wait. */
    public boolean approve(Tx tx, long volunteer, Instant now) {
        Optional<Member> waits = lock(tx, volunteer, Standing.PENDING);
        waits.ifPresent(member -> {
            change(tx, volunteer, Standing.ACTIVE, now);
            parts.leaving().returns(tx, volunteer, now);
            seenTo(tx, volunteer, now);
            if (member.confirmed()) {
                proofs.welcome(tx, volunteer, now);
            }
        });
        return waits.isPresent();
    }

    /** Nothing is texted: whoever asked hears it from a person. False when they do not wait. */
    public boolean decline(Tx tx, long volunteer, Instant now) {
        Optional<Member> waits = lock(tx, volunteer, Standing.PENDING);
        waits.ifPresent(member -> {
            change(tx, volunteer, Standing.LEFT, now);
            new ProofStore(tx).delete(volunteer);
            seenTo(tx, volunteer, now);
        });
        return waits.isPresent();
    }

    /**
     * The requests that they hold are open again, and so are their shifts; no link of theirs opens anything. False when they are not
     * active.
     */
    public boolean leave(Tx tx, long volunteer, Instant now) {
        // Requests are held before volunteers, whoever comes.
        List<Long> held = new RequestStore(tx).listHeld(volunteer);
        held.forEach(reference -> parts.tasks().drop(tx, volunteer, reference, now));
        Optional<Member> active = lock(tx, volunteer, Standing.ACTIVE);
        active.ifPresent(member -> {
            parts.leaving().leaves(tx, volunteer, now);
            change(tx, volunteer, Standing.LEFT, now);
            parts.links().revokeAll(tx, volunteer, now);
            new ProofStore(tx).delete(volunteer);
        });
        return active.isPresent();
    }

    /** Active again, with the shifts that they had and nobody covers since. False when they had not left. */
    public boolean comeBack(Tx tx, long volunteer, Instant now) {
        Optional<Member> left = lock(tx, volunteer, Standing.LEFT);
        left.ifPresent(member -> {
            change(tx, volunteer, Standing.ACTIVE, now);
            parts.leaving().returns(tx, volunteer, now);
        });
        return left.isPresent();
    }

    /**
     * A volunteer is new, or has another number: whoever has the old phone can do nothing with its links, and the new phone is to be
     * confirmed. Nothing happens when they are no volunteer.
     *
     * @param heard whether a coordinator has spoken with them on it
     */
    public void numberChanged(Tx tx, long person, boolean heard, Instant now) {
        Optional<Member> member = new MemberStore(tx).lock(person);
        if (member.isPresent()) {
            parts.links().revokeAll(tx, person, now);
            if (heard) {
                proofs.heard(tx, person, now);
            } else {
                proofs.ask(tx, person, now);
            }
        }
    }

    /** Texts a new private link. False when no text can reach them, or they are not active and confirmed. */
    public boolean sendLink(Tx tx, long volunteer, Instant now) {
        return lock(tx, volunteer, Standing.ACTIVE).filter(Member::confirmed).isPresent()
                && proofs.sendLink(tx, volunteer, now);
    }

    /** Ends all links of the volunteer. A repeat changes nothing. */
    public void revokeLinks(Tx tx, long volunteer, Instant now) {
        parts.links().revokeAll(tx, volunteer, now);
    }

    private static Optional<Member> lock(Tx tx, long volunteer, Standing standing) {
        return new MemberStore(tx).lock(volunteer).filter(member -> member.standing() == standing);
    }

    private void change(Tx tx, long volunteer, Standing standing, Instant now) {
        new MemberStore(tx).save(volunteer, standing);
        new Duty(tx, parts.rules().zone()).rewrite(volunteer, now);
        RoundNews.changed(tx, now);
    }

    private void seenTo(Tx tx, long volunteer, Instant now) {
        @Nullable Long area = area(tx, volunteer);
        if (!new MemberStore(tx).hasPending(area)) {
            parts.alarms().settle(tx, AlarmKind.NEWCOMER, matter(area), now);
        }
    }

    /** Of a volunteer of several areas, all coordinators are told. */
    private static @Nullable Long area(Tx tx, long volunteer) {
        List<Long> areas = new MemberStore(tx).listAreas(volunteer);
        return areas.size() == 1 ? areas.get(0) : null;
    }

    /** However many ask, an area's coordinators have one matter. */
    private static String matter(@Nullable Long area) {
        return area == null ? "everywhere" : "area-" + area;
    }
}
