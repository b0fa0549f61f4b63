package org.ringround.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringround.db.Tx;
import org.ringround.membership.ProofStore.Proof;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.telephony.PhoneNumber;
import org.ringround.text.Answer;
import org.ringround.text.Strangers;
import org.ringround.words.PeopleLabel;

/**
 * That a phone is a volunteer's: a code is texted to it and comes back from it, or a coordinator has rung it and says so. Numbers
 * that a text seems to come from can be forged; the code cannot be known elsewhere.
 */
public final class PhoneProofs implements Strangers {

    private static final Pattern JOIN = Pattern.compile("(?:JOIN|YMUNO)([0-9]{4})");
    private static final Duration GOOD_FOR = Duration.ofDays(14);

    /** One code a day to one phone: whoever types other people's numbers into our form is no nuisance to them. */
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private static final int GUESSES = 5;

    private final MembershipParts parts;

    public PhoneProofs(MembershipParts parts) {
        this.parts = parts;
    }

    /** Texts a code, unless one was texted lately. False when none went: also when no text can reach the phone. */
    public boolean ask(Tx tx, long volunteer, Instant now) {
        Volunteer who = new PeopleStore(tx).getVolunteer(volunteer);
        var store = new ProofStore(tx);
        Optional<Proof> before = store.lock(volunteer);
        boolean lately = before.isPresent()
                && before.get().number().equals(who.phone().e164())
                && before.get().sentAt().plus(AGAIN_AFTER).isAfter(now);
        if (lately) {
            return false;
        }
        String code = String.format(Locale.ROOT, "%04d", parts.chance().nextInt(10_000));
        var values = Map.of("helpline", parts.rules().helpline(), "code", code);
        if (!parts.texts().send(tx, who, PeopleLabel.TEXT_PROVE_PHONE, values, now)) {
            return false;
        }
        store.put(volunteer, new Proof(who.phone().e164(), code, now, 0));
        return true;
    }

    /** A coordinator has spoken with them on that number. A repeat changes nothing. */
    public void heard(Tx tx, long volunteer, Instant now) {
        Member member = new MemberStore(tx).lock(volunteer).orElseThrow();
        if (!member.confirmed()) {
            confirm(tx, volunteer, now);
            if (member.standing() == Standing.ACTIVE) {
                welcome(tx, volunteer, now);
            }
        }
    }

    @Override
    public Optional<Reply> on(Tx tx, PhoneNumber from, String said, Instant now) {
        Matcher code = JOIN.matcher(said.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""));
        Optional<Member> member = code.matches() ? new MemberStore(tx).lock(from) : Optional.empty();
        if (member.isEmpty()) {
            return Optional.empty();
        }
        long volunteer = member.get().id();
        var store = new ProofStore(tx);
        Optional<Proof> proof = store.lock(volunteer)
                .filter(sent -> sent.number().equals(from.e164()))
                .filter(sent -> sent.sentAt().plus(GOOD_FOR).isAfter(now) && sent.wrong() < GUESSES);
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        Volunteer who = new PeopleStore(tx).getVolunteer(volunteer);
        Proof sent = proof.get();
        if (!sent.code().equals(code.group(1))) {
            store.put(volunteer, new Proof(sent.number(), sent.code(), sent.sentAt(), sent.wrong() + 1));
            return Optional.of(new Reply(parts.texts().language(who), Answer.of(PeopleLabel.TEXT_NOT_THE_CODE)));
        }
        confirm(tx, volunteer, now);
        Answer answer = member.get().standing() == Standing.ACTIVE
                ? new Answer(PeopleLabel.TEXT_WELCOME, values(), link(tx, volunteer, now))
                : Answer.of(PeopleLabel.TEXT_PHONE_PROVED);
        return Optional.of(new Reply(parts.texts().language(who), answer));
    }

    /** Tells a new volunteer how it goes on, with their private page. False when no text can reach them. */
    boolean welcome(Tx tx, long volunteer, Instant now) {
        return send(tx, volunteer, PeopleLabel.TEXT_WELCOME, now);
    }

    /** A new private link, by text. False when no text can reach them. */
    boolean sendLink(Tx tx, long volunteer, Instant now) {
        return send(tx, volunteer, PeopleLabel.TEXT_NEW_LINK, now);
    }

    private boolean send(Tx tx, long volunteer, PeopleLabel phrase, Instant now) {
        Volunteer who = new PeopleStore(tx).getVolunteer(volunteer);
        return parts.texts().sendWithLink(tx, who, new Answer(phrase, values(), null), now);
    }

    private Map<String, String> values() {
        return Map.of("helpline", parts.rules().helpline());
    }

    private String link(Tx tx, long volunteer, Instant now) {
        return parts.links().make(tx, volunteer, now).toString();
    }

    private static void confirm(Tx tx, long volunteer, Instant now) {
        new MemberStore(tx).confirm(volunteer, now);
        new ProofStore(tx).delete(volunteer);
    }
}
