package org.ringround.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.Lane;
import org.ringround.outcall.Answer;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.Purpose;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.people.Volunteer;
import org.ringround.request.Request;
import org.ringround.request.RequestTimer;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;

/** Nominated contacts are rung and asked whether they can check, or know. Nothing personal is said before a key. */
final class ContactCalls implements Purpose {

    static final String KIND = "contact";

    /** Product: said up to three times. */
    private static final int TIMES = 3;

    /** As long as a resident's phone rings. */
    private static final int RING_SECONDS = 40;

    private final EscalationParts parts;
    private final EscalationTexts texts;
    private final Closing closing;
    private final ContactPlan plan;

    ContactCalls(EscalationParts parts, EscalationTexts texts, Closing closing) {
        this.parts = parts;
        this.texts = texts;
        this.closing = closing;
        EscalationRules rules = parts.rules();
        this.plan = new ContactPlan(rules.ofContacts(), rules.gap(), rules.step());
    }

    /** What is next about the contacts of that resident. */
    ContactPlan.Decision next(Tx tx, Escalation escalation, Instant now) {
        List<ContactPlan.Line> lines = new EscalationStore(tx)
                .listContacts(escalation.resident()).stream()
                        .map(number -> line(tx, number))
                        .toList();
        List<ContactPlan.Try> tries = parts.calls().list(tx, KIND, escalation.id()).stream()
                .map(call -> new ContactPlan.Try(
                        call.reason().step(),
                        call.whom().number(),
                        call.times().ended(),
                        call.answer(),
                        call.times().tried()))
                .toList();
        Instant since = escalation.lookIn().overAt();
        return plan.next(new ContactPlan.Facts(lines, tries, since == null ? now : since), now);
    }

    private ContactPlan.Line line(Tx tx, String number) {
        boolean busy = parts.calls().isLive(tx, number)
                || new PeopleStore(tx)
                        .findVolunteer(new PhoneNumber(number))
                        .filter(volunteer -> parts.calls().isBusy(tx, volunteer.id()))
                        .isPresent();
        return new ContactPlan.Line(
                number, busy, parts.calls().findLastEnd(tx, number).orElse(null));
    }

    /** It is held. Nothing happens when that phone is engaged with us in this very moment. */
    void ring(Tx tx, Escalation escalation, int round, String number) {
        Resident resident = new PeopleStore(tx).getResident(escalation.resident());
        Long volunteer = new PeopleStore(tx)
                .findVolunteer(new PhoneNumber(number))
                .map(Volunteer::id)
                .orElse(null);
        var reason = new OutCall.Reason(KIND, escalation.id(), round);
        var whom = new OutCall.Whom(
                number, volunteer, resident.id(), texts.language(resident).code(), RING_SECONDS);
        var greeting = new Saying(
                Phrase.CONTACT_GREETING, Map.of("helpline", parts.rules().name()));
        var question = new Question(List.of(greeting), Saying.of(Phrase.CONTACT_QUESTION), "123", TIMES);
        parts.calls().ring(tx, reason, whom, question, Lane.URGENT, escalation.beganAt());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        new EscalationStore(tx).lock(subject);
    }

    @Override
    public boolean stillWanted(Tx tx, OutCall call, Instant now) {
        Escalation escalation =
                new EscalationStore(tx).find(call.reason().subject()).orElseThrow();
        boolean theirs = new EscalationStore(tx)
                .listContacts(escalation.resident())
                .contains(call.whom().number());
        return escalation.isOpen()
                && !escalation.isHeld()
                && escalation.heardAt() == null
                && theirs
                && parts.rules().ofContacts().isOpen(now);
    }

    @Override
    public Then answered(Tx tx, OutCall call, Answer answer, Instant now) {
        Escalation escalation = new EscalationStore(tx).lock(call.reason().subject());
        if (!escalation.isOpen()) {
            return say(Phrase.CONTACT_OVER, Ending.ANSWERED);
        }
        return switch (answer.word()) {
            case ContactPlan.CAN_CHECK -> canCheck(tx, escalation, call.whom(), now);
            case "2" -> say(Phrase.PASSED, Ending.DECLINED);
            case "3" -> seen(tx, escalation, call.whom(), now);
            default -> say(Phrase.NOT_TAKEN, Ending.ANSWERED);
        };
    }

    /** Theirs for a while. Now the name may be said: a voicemail presses no key. */
    private Then canCheck(Tx tx, Escalation escalation, OutCall.Whom who, Instant now) {
        texts.guide(tx, new PhoneNumber(who.number()), new Language(who.language()), now);
        String name = new PeopleStore(tx).getResident(escalation.resident()).name();
        String first = name.strip().split("\\s+")[0];
        return new Then.Say(new Saying(Phrase.CONTACT_HOLDS, Map.of("name", first)), Ending.ANSWERED);
    }

    private Then seen(Tx tx, Escalation escalation, OutCall.Whom who, Instant now) {
        closing.close(tx, escalation, Closing.By.contact(who.number()), now);
        return say(Phrase.CONTACT_SEEN, Ending.ANSWERED);
    }

    private static Then say(Phrase phrase, Ending ending) {
        return new Then.Say(Saying.of(phrase), ending);
    }

    @Override
    public void over(Tx tx, OutCall call, Instant now) {
        Escalation escalation = new EscalationStore(tx).lock(call.reason().subject());
        if (escalation.isOpen()) {
            parts.outbox().remind(tx, RequestTimer.WATCH, Request.id(escalation.reference()), now);
        }
    }
}
