package org.ringround.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.Farewell;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.MessageTaken;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Promising;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.call.Happening.NumberRead;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Recorded;

/** What follows when nobody could take a call: a promise to ring back, or a message. Pure. */
final class AfterSearch {

    /** Product: less sound than this is no message. */
    private static final Duration EMPTY = Duration.ofSeconds(3);

    private static final int SAID = 3;

    /** Where a message comes from no prompt of the flow. */
    static final List<Class<? extends CallState>> AT_THE_EMERGENCYS_DOOR = List.of(
            CallState.DutyMenu.class,
            CallState.AskingIfWell.class,
            CallState.WellNoted.class,
            CallState.DutyTold.class,
            CallState.RingingTold.class,
            CallState.InMenu.class,
            CallState.AskingPlace.class,
            CallState.ChoosingPlace.class,
            CallState.AskingOtherLanguage.class,
            Waiting.class,
            Choosing.class,
            KeyingNumber.class,
            ConfirmingNumber.class,
            CallState.ScriptEnd.class);

    private AfterSearch() {}

    static CallMove choice(Choosing at, Keyed event, CallContext c) {
        return switch (event.keys()) {
            case "1" -> callback(c.particulars().after(List.of()));
            case "2" -> c.move(new TakingMessage());
            case "*", "#" -> c.move(at);
            default -> at.said() < 2 ? c.move(new Choosing(at.said() + 1)) : c.move(new TakingMessage());
        };
    }

    /** Nobody could be found. Whom we rang ourselves need not choose: they are rung back. */
    static CallMove unserved(CallContext c, CallEffect... before) {
        Particulars known = c.particulars();
        return known.standing() == Standing.CHECKIN
                ? callback(known.after(List.of()), before)
                : new CallMove(known, new Choosing(1), List.of(before));
    }

    /** A withheld number is never offered a callback unless another is keyed in. */
    static CallMove callback(Particulars particulars, CallEffect... before) {
        var effects = new ArrayList<>(List.of(before));
        if (particulars.caller().number() == null) {
            return new CallMove(particulars, new KeyingNumber(1, false), effects);
        }
        effects.add(new CallEffect.Promise(null));
        return new CallMove(particulars, new Promising(), effects);
    }

    /** Silence is no error, and is not called one. */
    static CallMove keyAgain(KeyingNumber at, boolean wrong, CallContext c) {
        return at.said() < SAID ? c.move(new KeyingNumber(at.said() + 1, wrong)) : c.move(new TakingMessage());
    }

    static CallMove numberRead(KeyingNumber at, NumberRead event, CallContext c) {
        return event.number() == null ? keyAgain(at, true, c) : c.move(new ConfirmingNumber(event.number(), 1));
    }

    static CallMove confirmed(ConfirmingNumber at, Keyed event, CallContext c) {
        return switch (event.keys()) {
            case "1" -> c.move(new Promising(), new CallEffect.Promise(at.number()));
            case "2" -> c.move(new KeyingNumber(1, false));
            case "*", "#" -> c.move(at);
            default -> confirmAgain(at, c);
        };
    }

    static CallMove confirmAgain(ConfirmingNumber at, CallContext c) {
        return at.said() < SAID
                ? c.move(new ConfirmingNumber(at.number(), at.said() + 1))
                : c.move(new TakingMessage());
    }

    /** Another key may have been meant for the nine: whoever is in danger is asked again. */
    static CallMove safety(CallState at, Keyed event, CallContext c, CallEnding ending) {
        return event.keys().equals("9")
                ? c.move(new Farewell(Closing.NOT_SAFE_NOTED, ending), new CallEffect.NotSafe())
                : c.stay(at);
    }

    static CallMove recorded(TakingMessage at, Recorded event, CallContext c) {
        if (event.hungUp()) {
            return lateRecording(event, c);
        }
        return isMessage(event)
                ? c.move(new MessageTaken(), keep(event))
                : c.move(new Farewell(Closing.MESSAGE_EMPTY, CallEnding.ABANDONED), empty(event));
    }

    static CallMove lateRecording(Recorded event, CallContext c) {
        return isMessage(event)
                ? c.move(new Over(CallEnding.VOICEMAIL), keep(event))
                : c.move(new Over(CallEnding.ABANDONED), empty(event));
    }

    /** A recording that comes after all is kept, and a call that had nothing else to show ends with it. */
    static CallMove foundLater(CallState at, Recorded event, CallContext c) {
        return isMessage(event) ? CallMove.to(c.particulars(), withMessage(at), keep(event)) : c.stay(at);
    }

    private static CallState withMessage(CallState at) {
        if (at instanceof Over over && isBare(over.ending())) {
            return new Over(CallEnding.VOICEMAIL);
        }
        return at instanceof Farewell farewell && isBare(farewell.ending())
                ? new Farewell(farewell.closing(), CallEnding.VOICEMAIL)
                : at;
    }

    private static boolean isBare(CallEnding ending) {
        return ending == CallEnding.ABANDONED || ending == CallEnding.FAILED;
    }

    /** We were in trouble, and the caller left a message where nothing is needed for it: that is how the call ends. */
    static CallMove leftInAnEmergency(CallState at, Recorded event, CallContext c) {
        if (!isMessage(event)) {
            return c.stay(at);
        }
        var farewell = new Farewell(Closing.GOODBYE, CallEnding.VOICEMAIL);
        return at instanceof Waiting waiting
                ? c.move(farewell, new CallEffect.Withdraw(waiting.search()), keep(event))
                : c.move(farewell, new CallEffect.OpenRequest(), keep(event));
    }

    /** Whether so much sound is a message. */
    static boolean isMessage(Duration length) {
        return length.compareTo(EMPTY) >= 0;
    }

    private static boolean isMessage(Recorded event) {
        return event.sid() != null && isMessage(event.length());
    }

    private static CallEffect keep(Recorded event) {
        return new CallEffect.KeepMessage(Objects.requireNonNull(event.sid()), event.length());
    }

    private static CallEffect empty(Recorded event) {
        return new CallEffect.EmptyMessage(event.sid());
    }
}
