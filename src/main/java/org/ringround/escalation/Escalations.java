package org.ringround.escalation;

import java.time.Instant;
import java.util.Map;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.callback.Callbacks;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.people.Resident;
import org.ringround.request.Matter;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.round.Escalator;
import org.ringround.round.OnRound;
import org.ringround.round.Turn;
import org.ringround.telephony.Language;

/** Opens an urgent request for a resident from whom nobody could hear, and rings coordinators. */
public final class Escalations implements Escalator {

    private final Callbacks callbacks;
    private final Alarms alarms;
    private final Language otherwise;

    public Escalations(Callbacks callbacks, Alarms alarms, Language otherwise) {
        this.callbacks = callbacks;
        this.alarms = alarms;
        this.otherwise = otherwise;
    }

    @Override
    public void begin(Tx tx, Turn turn, OnRound who, Instant now) {
        Resident resident = who.resident();
        Language language = resident.language() == null ? otherwise : resident.language();
        var matter = new Matter(resident.id(), resident.phone().e164(), resident.area(), Need.OTHER, language);
        Request request = new RequestStore(tx).open(matter, Reason.CHECKIN, "system", now);
        String reference = String.valueOf(request.reference());
        alarms.raise(tx, AlarmKind.ESCALATION, reference, resident.area(), Map.of("reference", reference), now);
        callbacks.press(tx, request, now);
    }

    @Override
    public void heard(Tx tx, Turn turn, Instant now) {}
}
