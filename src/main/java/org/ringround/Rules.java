package org.ringround;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ringround.alarm.AlarmRules;
import org.ringround.call.CallRules;
import org.ringround.callback.CallbackRules;
import org.ringround.escalation.EscalationRules;
import org.ringround.exchange.ImportRules;
import org.ringround.offer.OfferRules;
import org.ringround.request.CallbackPromise;
import org.ringround.request.CallingHours;
import org.ringround.round.RoundRules;
import org.ringround.script.Scripts;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Times;
import org.ringround.task.TaskRules;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.text.TextRules;
import org.ringround.watch.WatchRules;

/** What each room needs to know of the settings. */
record Rules(HelplineSettings helpline, TwilioAccount account) {

    OfferRules offers() {
        Times times = helpline.times();
        return new OfferRules(
                helpline.name(),
                helpline.languages(),
                helpline.zone(),
                new OfferRules.Times(times.search(), times.wave(), times.ring()),
                times.callingTo(),
                times.outcomeRemind());
    }

    CallbackRules callbacks() {
        Times times = helpline.times();
        return new CallbackRules(callingHours(helpline), times.callGap(), times.callbackIn(), times.escalationStep());
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

    RoundRules rounds() {
        Times times = helpline.times();
        return new RoundRules(
                helpline.name(),
                helpline.languages(),
                callingHours(helpline),
                times.checkinRetries(),
                times.callGap(),
                times.lateLimit());
    }

    EscalationRules escalations() {
        Times times = helpline.times();
        return new EscalationRules(
                helpline.name(), helpline.languages(), callingHours(helpline), times.escalationStep(), times.callGap());
    }

    TaskRules tasks() {
        return tasks(helpline);
    }

    static TaskRules tasks(HelplineSettings helpline) {
        return new TaskRules(helpline.name(), helpline.languages(), callingHours(helpline));
    }

    static ImportRules imports(HelplineSettings helpline, Scripts scripts) {
        return new ImportRules(
                callingHours(helpline),
                helpline.region(),
                helpline.languages().get(0),
                new LinkedHashSet<>(scripts.names()));
    }

    static CallingHours callingHours(HelplineSettings helpline) {
        Times times = helpline.times();
        return new CallingHours(times.callingFrom(), times.callingTo(), helpline.zone());
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
