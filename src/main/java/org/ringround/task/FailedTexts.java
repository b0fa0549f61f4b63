package org.ringround.task;

import java.util.Map;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.outbox.Result;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts that the phone network did not take: a coordinator is told, once for each volunteer. The task stays as it is. */
record FailedTexts(TaskParts parts) {

    private static final Logger LOG = LoggerFactory.getLogger(FailedTexts.class);

    void told(String number, Result result) {
        if (result instanceof Result.Refused) {
            refused(new PhoneNumber(number));
        } else if (result instanceof Result.GivenUp) {
            LOG.warn("Nobody knows whether a text about a task was sent; the next round asks again");
        }
    }

    private void refused(PhoneNumber phone) {
        parts.db().run(tx -> {
            Optional<Volunteer> volunteer = new PeopleStore(tx).findVolunteer(phone);
            if (volunteer.isPresent()) {
                Long area = volunteer.get().areas().stream().findFirst().orElse(null);
                String matter = "volunteer " + volunteer.get().id();
                parts.alarms().raise(tx, AlarmKind.TEXT_FAILED, matter, area, Map.of(), parts.now());
            }
        });
    }
}
