package org.ringround;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Acknowledgements;
import org.ringround.alarm.Alarms;
import org.ringround.call.CallParts;
import org.ringround.call.FloodReview;
import org.ringround.call.OpenMatters;
import org.ringround.call.ScriptLibrary;
import org.ringround.callback.CallbackParts;
import org.ringround.callback.Callbacks;
import org.ringround.db.Database;
import org.ringround.escalation.EscalationParts;
import org.ringround.escalation.EscalationRules;
import org.ringround.escalation.Escalations;
import org.ringround.exchange.Register;
import org.ringround.membership.MembershipParts;
import org.ringround.membership.Memberships;
import org.ringround.offer.OfferParts;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Outbox;
import org.ringround.outcall.Onward;
import org.ringround.outcall.OutCallParts;
import org.ringround.outcall.OutCalls;
import org.ringround.outcall.Purposes;
import org.ringround.request.Reviews;
import org.ringround.rota.DutyHorizon;
import org.ringround.round.Pressing;
import org.ringround.round.RoundParts;
import org.ringround.task.TaskParts;
import org.ringround.task.Tasks;
import org.ringround.telephony.Telephony;
import org.ringround.text.AlarmCommands;
import org.ringround.text.EscalationCommands;
import org.ringround.text.Leaving;
import org.ringround.text.OutcomeCommands;
import org.ringround.text.TaskCommands;
import org.ringround.text.TextParts;
import org.ringround.text.TextRoom;
import org.ringround.text.Texts;

/** What all rooms of one server share, and what each of them is given of it. */
record Trunk(
        Database db,
        InstantSource clock,
        Supplier<UUID> ids,
        Bell bell,
        Outbox outbox,
        Alarms alarms,
        Timekeeping time) {

    static Trunk of(Desks.Needs needs) {
        Supplier<UUID> ids = UUID::randomUUID;
        var bell = new Bell();
        var outbox = new Outbox(bell, ids);
        var clock = needs.options().clock();
        return new Trunk(needs.db(), clock, ids, bell, outbox, new Alarms(), Timekeeping.furnish(needs.db(), clock));
    }

    OfferParts offers(Desks.Needs needs, Subjects subjects) {
        return new OfferParts(db, outbox, clock, ids, needs.rules().offers(), needs.words(), subjects);
    }

    OutCallParts outCalls(Desks.Needs needs, Purposes purposes, Onward onward) {
        return new OutCallParts(
                db, outbox, clock, ids, needs.words(), needs.rules().helpline().name(), purposes, onward);
    }

    RoundParts rounds(Desks.Needs needs, OutCalls calls, Pressing pressing) {
        return new RoundParts(db, outbox, clock, ids, needs.rules().rounds(), calls, alarms, needs.words(), pressing);
    }

    EscalationParts escalations(Desks.Needs needs, OutCalls calls, Searches searches, Callbacks callbacks) {
        EscalationRules rules = needs.rules().escalations();
        return new EscalationParts(db, outbox, clock, ids, rules, needs.words(), calls, searches, callbacks, alarms);
    }

    CallParts calls(Desks.Needs needs, ScriptLibrary library, OpenMatters openMatters) {
        return new CallParts(
                db, outbox, clock, ids, needs.rules().calls(), needs.words(), library, alarms, openMatters);
    }

    CallbackParts callbacks(Desks.Needs needs, Searches searches) {
        return new CallbackParts(db, outbox, clock, ids, needs.rules().callbacks(), searches, alarms);
    }

    TaskParts tasks(Desks.Needs needs) {
        return new TaskParts(db, outbox, clock, needs.rules().tasks(), needs.words(), alarms);
    }

    private TextParts texts(Desks.Needs needs) {
        return new TextParts(db, outbox, clock, ids, needs.rules().texts(), needs.words(), alarms, needs.pageLinks());
    }

    Memberships memberships(Desks.Needs needs, Tasks tasks) {
        var helpline = needs.rules().helpline();
        return new Memberships(new MembershipParts(
                new Texts(texts(needs)),
                new Leaving(texts(needs)),
                alarms,
                needs.links(),
                tasks,
                new Register(Rules.imports(helpline, needs.scripts())),
                new SecureRandom(),
                new MembershipParts.Rules(helpline.name(), helpline.zone())));
    }

    TextRoom texts(Desks.Needs needs, Tasks tasks, Legs legs, Memberships memberships) {
        Escalations escalations = legs.rounds().escalations();
        return TextRoom.furnish(
                texts(needs),
                List.of(
                        new EscalationCommands(escalations),
                        new TaskCommands(tasks),
                        new OutcomeCommands(legs.outcomes()),
                        new AlarmCommands(acknowledgements(legs), needs.pageLinks())),
                memberships.proofs());
    }

    /** What it means, alarm by alarm, that a coordinator has it in hand. */
    Acknowledgements acknowledgements(Legs legs) {
        var more = new ArrayList<>(legs.rounds().escalations().inHand());
        more.addAll(List.of(legs.callbacks().urgentInHand(), new Reviews(alarms), new FloodReview()));
        return new Acknowledgements(more);
    }

    DutyHorizon horizon(Desks.Needs needs) {
        return new DutyHorizon(db, clock, needs.rules().helpline().zone());
    }

    Courier courier(Desks.Needs needs, Telephony telephony) {
        return new Courier(db, telephony, clock, bell, needs.options().callsPerSecond());
    }
}
