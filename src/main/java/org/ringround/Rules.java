package org.ringround;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ringround.alarm.AlarmRules;
import org.ringround.call.CallRules;
import org.ringround.offer.OfferRules;
import org.ringround.request.CallbackPromise;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Times;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.watch.WatchRules;

/** What each room needs to know of the settings. */
record Rules(HelplineSettings helpline, TwilioAccount account) {

    OfferRules offers() {
        Times times = helpline.times();
        return new OfferRules(
                helpline.name(),
                helpline.languages(),
                helpline.zone(),
                times.search(),
                times.wave(),
                times.ring(),
                times.callingTo());
    }

    CallRules calls() {
        Times times = helpline.times();
        var promise = new CallbackPromise(times.callbackIn(), times.callingFrom(), times.callingTo(), helpline.zone());
        return new CallRules(
                helpline.name(),
                helpline.languages(),
                helpline.zone(),
                helpline.region(),
                account.central().equals(account.text())
                        ? Set.of(account.central())
                        : Set.of(account.central(), account.text()),
                promise);
    }

    AlarmRules alarms(boolean mailIsSet) {
        return new AlarmRules(helpline.name(), helpline.languages().get(0), helpline.zone(), account.text(), mailIsSet);
    }

    WatchRules watch() {
        return new WatchRules(
                account.central(),
                new HashSet<>(List.of(account.central(), account.text())),
                helpline.zone(),
                WatchRules.MESSAGES_KEPT);
    }
}
