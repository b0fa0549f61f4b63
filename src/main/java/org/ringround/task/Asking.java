package org.ringround.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.people.AreaStore;
import org.ringround.request.Request;
import org.ringround.request.RequestTimer;
import org.ringround.telephony.Language;

/** Texts volunteers, in the transaction that writes down that they were asked or told. */
record Asking(TaskParts parts, Tx tx, Instant now) {

    /** Everybody who was not asked in this round yet, each with a text of their own. */
    void ask(Request request, Spell spell) {
        int round = spell.rounds() + 1;
        var asked = new AskedStore(tx);
        Long area = request.matter().area();
        if (area != null) {
            String name = new AreaStore(tx).get(area).name();
            for (Recipient recipient : asked.listToAsk(request, spell, round)) {
                asked.asked(request.reference(), recipient.volunteer(), spell, round, now);
                Language language = parts.texts().language(recipient.languages());
                send(recipient, request.reference(), parts.texts().asks(language, request, name, round > 1, now));
            }
        }
        new TaskStore(tx).save(request.reference(), spell.asked(now));
    }

    /** The others who were asked learn who has it. */
    void tell(long reference, long holder, String name) {
        for (Recipient recipient : new AskedStore(tx).tell(reference, holder, now)) {
            Language language = parts.texts().language(recipient.languages());
            send(recipient, reference, parts.texts().taken(language, reference, name));
        }
    }

    /** One text about all of them, or the text of the only one. */
    void digest(Recipient recipient, List<Request> tasks) {
        Language language = parts.texts().language(recipient.languages());
        Request first = tasks.get(0);
        @Nullable Long area = first.matter().area();
        String body = tasks.size() == 1 && area != null
                ? parts.texts()
                        .asks(language, first, new AreaStore(tx).get(area).name(), false, now)
                : parts.texts()
                        .digest(language, tasks.stream().map(Request::reference).toList());
        send(recipient, first.reference(), body);
    }

    private void send(Recipient recipient, long reference, String body) {
        var errand = new Errand.SendText(recipient.phone().e164(), body);
        parts.outbox().add(tx, RequestTimer.KIND, Request.id(reference), errand, now);
    }
}
