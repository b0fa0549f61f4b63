package org.ringround.escalation;

import java.time.Instant;
import java.util.Map;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.request.RequestTimer;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;

/** Texts to whoever is asked to look, only where a phone takes them. There is no name in any. */
final class EscalationTexts {

    private static final String HELPLINE = "helpline";

    private final EscalationParts parts;

    EscalationTexts(EscalationParts parts) {
        this.parts = parts;
    }

    /** What to do, when to ring 999, and what the police do. */
    void guide(Tx tx, long volunteer, long reference, Instant now) {
        toVolunteer(tx, volunteer, Phrase.TEXT_LOOK_IN, about(reference), now);
        toVolunteer(tx, volunteer, Phrase.TEXT_LOOK_IN_POLICE, Map.of(), now);
    }

    /** The same, to a contact. */
    void guide(Tx tx, PhoneNumber contact, Language language, Instant now) {
        send(tx, contact, language, Phrase.TEXT_LOOK_IN_CONTACT, Map.of(HELPLINE, name()), now);
        send(tx, contact, language, Phrase.TEXT_LOOK_IN_POLICE, Map.of(), now);
    }

    /** The volunteer's call found nobody. */
    void noAnswer(Tx tx, long volunteer, long reference, Instant now) {
        toVolunteer(tx, volunteer, Phrase.TEXT_LOOK_IN_NO_ANSWER, about(reference), now);
    }

    /** It is closed: to somebody who had to do with it. */
    void closed(Tx tx, long volunteer, long reference, Phrase phrase, Instant now) {
        toVolunteer(tx, volunteer, phrase, about(reference), now);
    }

    void standDown(Tx tx, PhoneNumber contact, Language language, Instant now) {
        send(tx, contact, language, Phrase.TEXT_STAND_DOWN_CONTACT, Map.of(HELPLINE, name()), now);
    }

    /** In which contacts are spoken with: theirs is not known, so the resident's. */
    Language language(Resident resident) {
        Language theirs = resident.language();
        return theirs != null && parts.rules().languages().contains(theirs) ? theirs : otherwise();
    }

    private Map<String, String> about(long reference) {
        return Map.of(HELPLINE, name(), "reference", String.valueOf(reference));
    }

    /** Nothing happens while their row cannot be read: what is told to one holds up nobody else. */
    private void toVolunteer(Tx tx, long volunteer, Phrase phrase, Map<String, String> values, Instant now) {
        new PeopleStore(tx).findVolunteer(volunteer).ifPresent(to -> {
            Language language = parts.words().bestOf(to.languages(), otherwise());
            send(tx, to.phone(), language, phrase, values, now);
        });
    }

    private void send(
            Tx tx, PhoneNumber to, Language language, Phrase phrase, Map<String, String> values, Instant now) {
        if (parts.outbox().mayText(tx, to)) {
            String body = parts.words().in(language, phrase, values);
            var text = new Errand.SendText(to.e164(), body);
            parts.outbox().add(tx, RequestTimer.WATCH, parts.ids().get(), text, now);
        }
    }

    private String name() {
        return parts.rules().name();
    }

    private Language otherwise() {
        return parts.rules().languages().get(0);
    }
}
