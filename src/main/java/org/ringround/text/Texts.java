package org.ringround.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.people.Volunteer;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts to people, in their language; none to a number that takes none or has asked for none. */
public final class Texts implements Sender {

    /** The kind of its errands' subjects, which are texts without further meaning. */
    static final String KIND = "texts";

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final TextParts parts;

    public Texts(TextParts parts) {
        this.parts = parts;
    }

    /** In the first of the volunteer's languages that we speak. False when nothing may be sent there. */
    public boolean send(Tx tx, Volunteer volunteer, Wording phrase, Map<String, String> values, Instant now) {
        String body = parts.words().in(language(volunteer), phrase, values);
        return send(tx, volunteer.phone(), body, now);
    }

    /** Likewise, with a new private link of theirs behind it, which is only made when the text can be sent. */
    public boolean sendWithLink(Tx tx, Volunteer volunteer, Answer answer, Instant now) {
        if (!parts.outbox().mayText(tx, volunteer.phone())) {
            return false;
        }
        String body = parts.words().in(language(volunteer), answer.phrase(), answer.values());
        return send(tx, volunteer.phone(), body + " " + parts.links().make(tx, volunteer.id(), now), now);
    }

    boolean send(Tx tx, PhoneNumber to, String body, Instant now) {
        if (!parts.outbox().mayText(tx, to)) {
            return false;
        }
        parts.outbox().add(tx, KIND, parts.ids().get(), new Errand.SendText(to.e164(), body), now);
        return true;
    }

    public Language language(Volunteer volunteer) {
        return parts.words().bestOf(volunteer.languages(), language());
    }

    /** That one, if we speak it. */
    Language spoken(Language language) {
        return parts.words().bestOf(List.of(language), language());
    }

    /** Of somebody of whom nothing else is known. */
    Language language() {
        return parts.words().bestOf(parts.rules().languages(), Language.ENGLISH);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return true;
    }

    /** What was sent is over; nobody waits for it. */
    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (!(result instanceof Result.Placed)) {
            LOG.warn("A text may not have arrived: {}", result.getClass().getSimpleName());
        }
    }

    @Override
    public void due(UUID subject) {
        throw new IllegalStateException("a text has no time");
    }
}
