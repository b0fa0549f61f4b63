package org.ringround.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallDesk;
import org.ringround.db.Tx;
import org.ringround.outcall.Onward;
import org.ringround.outcall.OutCall;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** A resident whom we rang, and who wants a person, goes on as though they had rung us. */
public final class AsCaller implements Onward {

    private @Nullable CallDesk calls;

    /** Introduces where callers are spoken with; once, before the first call. */
    public void introduce(CallDesk desk) {
        calls = desk;
    }

    @Override
    public UUID begin(Tx tx, String sid, OutCall call) {
        Resident resident = new PeopleStore(tx).getResident(call.whom().resident());
        var number = new PhoneNumber(call.whom().number());
        return calls().goOn(tx, sid, number, resident, new Language(call.whom().language()));
    }

    @Override
    public Conversation conversation() {
        return calls();
    }

    private CallDesk calls() {
        if (calls == null) {
            throw new IllegalStateException("nobody speaks with callers yet");
        }
        return calls;
    }
}
