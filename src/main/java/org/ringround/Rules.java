package org.ringround;

import java.util.Set;
import org.ringround.call.CallRules;
import org.ringround.offer.OfferRules;
import org.ringround.request.CallbackPromise;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Times;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.text.TextRules;

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

    TextRules texts() {
        return new TextRules(helpline.name(), helpline.languages(), helpline.zone());
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
}
