package org.ringround.text;

import java.time.Instant;
import java.util.Map;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.telephony.NetworkWord;
import org.ringround.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants no texts: they are rung all the same, and a coordinator is told of it. */
public final class OptOuts {

    private static final Logger LOG = LoggerFactory.getLogger(OptOuts.class);

    private final TextParts parts;

    public OptOuts(TextParts parts) {
        this.parts = parts;
    }

    /** The network refused a text, because that number has asked it to. A repeat changes nothing. */
    public void refused(PhoneNumber number) {
        parts.db().run(tx -> said(tx, number, NetworkWord.STOP, parts.now()));
    }

    void said(Tx tx, PhoneNumber number, NetworkWord word, Instant now) {
        switch (word) {
            case STOP -> {
                if (parts.outbox().stopTexts(tx, number, now)) {
                    new PeopleStore(tx).findVolunteer(number).ifPresent(volunteer -> tell(tx, volunteer, now));
                }
            }
            case START -> parts.outbox().startTexts(tx, number);
            case HELP -> LOG.debug("The network answers {}", number);
        }
    }

    private void tell(Tx tx, Volunteer volunteer, Instant now) {
        LOG.info("A volunteer takes no texts any more");
        String matter = Long.toString(volunteer.id());
        parts.alarms().raise(tx, AlarmKind.OPTED_OUT, matter, Correspondent.area(volunteer), Map.of(), now);
    }
}
