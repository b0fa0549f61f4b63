package org.ringround.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ringround.call.CallState.AskingIfWell;
import org.ringround.call.CallState.AskingOtherLanguage;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.AwaitingRecording;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ChoosingPlace;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.Connected;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.DutyTold;
import org.ringround.call.CallState.Farewell;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.MessageTaken;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Promised;
import org.ringround.call.CallState.Promising;
import org.ringround.call.CallState.Refused;
import org.ringround.call.CallState.RingingTold;
import org.ringround.call.CallState.ScriptEnd;
import org.ringround.call.CallState.Seeking;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.call.CallState.WellNoted;
import org.ringround.call.Happening.Died;
import org.ringround.call.Happening.Displaced;
import org.ringround.call.Happening.DutyChanged;
import org.ringround.call.Happening.NobodyOnDuty;
import org.ringround.call.Happening.NobodySpeaks;
import org.ringround.call.Happening.NobodyTook;
import org.ringround.call.Happening.NumberRead;
import org.ringround.call.Happening.PlacesFound;
import org.ringround.call.Happening.PromiseMade;
import org.ringround.call.Happening.RecordingOverdue;
import org.ringround.call.Happening.RingingAnswered;
import org.ringround.call.Happening.SearchBegan;
import org.ringround.call.Happening.Settled;
import org.ringround.call.Happening.TakenBy;
import org.ringround.call.Happening.VolunteerLost;
import org.ringround.flow.Arrows;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.QueueResult;
import org.ringround.telephony.CallEvent.Recorded;
import org.ringround.telephony.CallEvent.Silent;

/**
 * The arrows of an inbound call. Pure: what is not an arrow is late or repeated and changes nothing. A leg that hung up
 * comes as {@link Progress} that is over, whichever message told it.
 */
final class CallFlow {

    /** Product: hung up in the menu before this only counts. */
    private static final Duration MENU_COUNTS = Duration.ofSeconds(10);

    /** Product: a talk shorter than this was cut off. */
    private static final Duration CUT_OFF = Duration.ofSeconds(15);

    static final Arrows<CallState, CallEvent, CallContext, CallMove> ARROWS = new Arrows<
                    CallState, CallEvent, CallContext, CallMove>()
            .add(Refused.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.BLOCKED))
            .add(Refused.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.BLOCKED)))
            .add(DutyMenu.class, Keyed.class, CallFlow::duty)
            .add(DutyMenu.class, Silent.class, (at, event, c) -> ScriptWalk.start(c))
            .add(DutyMenu.class, RingingAnswered.class, (at, event, c) -> c.move(new RingingTold(event.answer())))
            .add(RingingTold.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.SELF_SERVICE))
            .add(RingingTold.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.SELF_SERVICE)))
            .add(DutyMenu.class, DutyChanged.class, (at, event, c) -> c.move(new DutyTold(event.until())))
            .add(DutyMenu.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.SELF_SERVICE))
            .add(DutyMenu.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.SELF_SERVICE)))
            .add(DutyTold.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.SELF_SERVICE))
            .add(DutyTold.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.SELF_SERVICE)))
            .add(AskingIfWell.class, Keyed.class, IfWell::keyed)
            .add(AskingIfWell.class, Silent.class, (at, event, c) -> IfWell.again(at, c))
            .add(AskingIfWell.class, Settled.class, (at, event, c) -> IfWell.settled(event, c))
            .add(AskingIfWell.class, Progress.class, CallFlow::goneInMenu)
            .add(AskingIfWell.class, Died.class, (at, event, c) -> diedInMenu(c))
            .add(WellNoted.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.SELF_SERVICE))
            .add(WellNoted.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.SELF_SERVICE)))
            .add(InMenu.class, Keyed.class, ScriptWalk::keyed)
            .add(InMenu.class, Silent.class, (at, event, c) -> ScriptWalk.silent(at, c))
            .add(InMenu.class, Progress.class, CallFlow::goneInMenu)
            .add(InMenu.class, Died.class, (at, event, c) -> diedInMenu(c))
            .add(AskingPlace.class, Keyed.class, ScriptWalk::keyed)
            .add(AskingPlace.class, Silent.class, (at, event, c) -> ScriptWalk.silent(at, c))
            .add(AskingPlace.class, PlacesFound.class, ScriptWalk::found)
            .add(AskingPlace.class, Progress.class, CallFlow::goneInMenu)
            .add(AskingPlace.class, Died.class, (at, event, c) -> diedInMenu(c))
            .add(ChoosingPlace.class, Keyed.class, ScriptWalk::keyed)
            .add(ChoosingPlace.class, Silent.class, (at, event, c) -> ScriptWalk.silent(at, c))
            .add(ChoosingPlace.class, Progress.class, CallFlow::goneInMenu)
            .add(ChoosingPlace.class, Died.class, (at, event, c) -> diedInMenu(c))
            .add(Seeking.class, SearchBegan.class, (at, event, c) -> c.stay(new Waiting(event.search(), at.cutOff())))
            .add(Seeking.class, NobodySpeaks.class, (at, event, c) -> c.stay(new AskingOtherLanguage(event.other(), 1)))
            .add(Seeking.class, NobodyOnDuty.class, (at, event, c) -> AfterSearch.unserved(c))
            .add(AskingOtherLanguage.class, Keyed.class, CallFlow::otherLanguage)
            .add(AskingOtherLanguage.class, Silent.class, (at, event, c) -> goOnIn(at, c))
            .add(AskingOtherLanguage.class, Progress.class, CallFlow::gone)
            .add(AskingOtherLanguage.class, Died.class, (at, event, c) -> died(c))
            .add(Waiting.class, Keyed.class, CallFlow::whileWaiting)
            .add(
                    Waiting.class,
                    TakenBy.class,
                    (at, event, c) -> c.move(new Connected(event.offer(), event.volunteer(), c.now())))
            .add(
                    Waiting.class,
                    NobodyTook.class,
                    (at, event, c) -> at.search().equals(event.search()) ? AfterSearch.unserved(c) : c.stay(at))
            .add(Waiting.class, LeftQueue.class, CallFlow::outOfQueue)
            .add(Waiting.class, Displaced.class, (at, event, c) -> c.move(new Over(CallEnding.ABANDONED)))
            .add(Waiting.class, Progress.class, CallFlow::goneWaiting)
            .add(
                    Waiting.class,
                    Died.class,
                    (at, event, c) -> c.move(
                            new Over(CallEnding.FAILED), new CallEffect.Gone(at.search()), new CallEffect.Missed()))
            .add(Connected.class, LeftQueue.class, CallFlow::bridgeOver)
            .add(Connected.class, Lost.class, (at, event, c) -> talkOver(at, c))
            .add(
                    Connected.class,
                    VolunteerLost.class,
                    (at, event, c) -> at.offer().equals(event.offer()) ? searchAgain(at, c) : c.stay(at))
            .add(Connected.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.CONNECTED))
            .add(Connected.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.CONNECTED)))
            .add(Choosing.class, Keyed.class, AfterSearch::choice)
            .add(Choosing.class, Silent.class, (at, event, c) -> c.move(new TakingMessage()))
            .add(Choosing.class, Progress.class, CallFlow::gone)
            .add(Choosing.class, Died.class, (at, event, c) -> died(c))
            .add(KeyingNumber.class, Keyed.class, (at, event, c) -> c.move(at, new CallEffect.ReadNumber(event.keys())))
            .add(KeyingNumber.class, Silent.class, (at, event, c) -> AfterSearch.keyAgain(at, false, c))
            .add(KeyingNumber.class, NumberRead.class, AfterSearch::numberRead)
            .add(KeyingNumber.class, Progress.class, CallFlow::gone)
            .add(KeyingNumber.class, Died.class, (at, event, c) -> died(c))
            .add(ConfirmingNumber.class, Keyed.class, AfterSearch::confirmed)
            .add(ConfirmingNumber.class, Silent.class, (at, event, c) -> AfterSearch.confirmAgain(at, c))
            .add(ConfirmingNumber.class, Progress.class, CallFlow::gone)
            .add(ConfirmingNumber.class, Died.class, (at, event, c) -> died(c))
            .add(Promising.class, PromiseMade.class, (at, event, c) -> c.stay(new Promised(event.due(), c.now())))
            .add(Promised.class, Keyed.class, (at, event, c) -> AfterSearch.safety(at, event, c, CallEnding.CALLBACK))
            .add(
                    Promised.class,
                    Silent.class,
                    (at, event, c) -> c.move(new Farewell(Closing.GOODBYE, CallEnding.CALLBACK)))
            .add(Promised.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.CALLBACK))
            .add(Promised.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.CALLBACK)))
            .add(TakingMessage.class, Recorded.class, AfterSearch::recorded)
            .add(
                    TakingMessage.class,
                    Progress.class,
                    (at, event, c) -> event.status().isOver() ? c.move(new AwaitingRecording()) : c.stay(at))
            .add(TakingMessage.class, Died.class, (at, event, c) -> c.move(new AwaitingRecording()))
            .add(
                    MessageTaken.class,
                    Keyed.class,
                    (at, event, c) -> AfterSearch.safety(at, event, c, CallEnding.VOICEMAIL))
            .add(
                    MessageTaken.class,
                    Silent.class,
                    (at, event, c) -> c.move(new Farewell(Closing.GOODBYE, CallEnding.VOICEMAIL)))
            .add(MessageTaken.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.VOICEMAIL))
            .add(MessageTaken.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.VOICEMAIL)))
            .add(AwaitingRecording.class, Recorded.class, (at, event, c) -> AfterSearch.lateRecording(event, c))
            .add(
                    AwaitingRecording.class,
                    RecordingOverdue.class,
                    (at, event, c) -> c.move(new Over(CallEnding.ABANDONED), new CallEffect.Missed()))
            .add(Farewell.class, Progress.class, (at, event, c) -> ended(at, event, c, at.ending()))
            .add(Farewell.class, Died.class, (at, event, c) -> c.move(new Over(at.ending())))
            .add(ScriptEnd.class, Progress.class, (at, event, c) -> ended(at, event, c, CallEnding.SELF_SERVICE))
            .add(ScriptEnd.class, Died.class, (at, event, c) -> c.move(new Over(CallEnding.SELF_SERVICE)))
            .add(Connected.class, Recorded.class, AfterSearch::foundLater)
            .add(Promised.class, Recorded.class, AfterSearch::foundLater)
            .add(MessageTaken.class, Recorded.class, AfterSearch::foundLater)
            .add(Farewell.class, Recorded.class, AfterSearch::foundLater)
            .add(Over.class, Recorded.class, AfterSearch::foundLater);

    static {
        AfterSearch.AT_THE_EMERGENCYS_DOOR.forEach(
                state -> ARROWS.add(state, Recorded.class, AfterSearch::leftInAnEmergency));
    }

    private CallFlow() {}

    static Optional<CallMove> next(CallState state, CallEvent event, CallContext context) {
        return ARROWS.follow(state, event, context);
    }

    private static CallMove duty(DutyMenu at, Keyed event, CallContext c) {
        return switch (event.keys()) {
            case "1" -> c.move(at, new CallEffect.SwitchDuty(true));
            case "2" -> c.move(at, new CallEffect.SwitchDuty(false));
            case "3" -> c.move(at, new CallEffect.RingMe());
            case "9" -> ScriptWalk.start(c);
            case ScriptWalk.PERSON -> ScriptWalk.person(c);
            case "*", "#" -> c.move(at);
            default -> at.said() < 2 ? c.move(new DutyMenu(at.said() + 1)) : ScriptWalk.start(c);
        };
    }

    private static CallMove ended(CallState at, Progress event, CallContext c, CallEnding ending) {
        return event.status().isOver() ? c.move(new Over(ending)) : c.stay(at);
    }

    private static CallMove goneInMenu(CallState at, Progress event, CallContext c) {
        if (!event.status().isOver()) {
            return c.stay(at);
        }
        var over = new Over(CallEnding.ABANDONED);
        return c.lasted().compareTo(MENU_COUNTS) < 0 ? c.move(over) : c.move(over, new CallEffect.Missed());
    }

    private static CallMove diedInMenu(CallContext c) {
        var over = new Over(CallEnding.FAILED);
        return c.lasted().compareTo(MENU_COUNTS) < 0 ? c.move(over) : c.move(over, new CallEffect.Missed());
    }

    private static CallMove gone(CallState at, Progress event, CallContext c) {
        return event.status().isOver() ? c.move(new Over(CallEnding.ABANDONED), new CallEffect.Missed()) : c.stay(at);
    }

    private static CallMove died(CallContext c) {
        return c.move(new Over(CallEnding.FAILED), new CallEffect.Missed());
    }

    private static CallMove otherLanguage(AskingOtherLanguage at, Keyed event, CallContext c) {
        return switch (event.keys()) {
            case "1", ScriptWalk.PERSON -> goOnIn(at, c);
            case "2" -> AfterSearch.callback(c.particulars().after(List.of()));
            case "*", "#" -> c.move(at);
            default -> at.said() < 2 ? c.move(new AskingOtherLanguage(at.other(), at.said() + 1)) : goOnIn(at, c);
        };
    }

    private static CallMove goOnIn(AskingOtherLanguage at, CallContext c) {
        return CallMove.to(
                c.particulars().speaking(at.other()).after(List.of()),
                new Seeking(false),
                new CallEffect.BeginSearch(null));
    }

    private static CallMove whileWaiting(Waiting at, Keyed event, CallContext c) {
        return event.keys().equals("1")
                ? AfterSearch.callback(c.particulars().after(List.of()), new CallEffect.Withdraw(at.search()))
                : c.stay(at);
    }

    private static CallMove outOfQueue(Waiting at, LeftQueue event, CallContext c) {
        return event.result() == QueueResult.FAILED
                ? AfterSearch.unserved(c, new CallEffect.Withdraw(at.search()))
                : c.stay(at);
    }

    private static CallMove goneWaiting(Waiting at, Progress event, CallContext c) {
        return event.status().isOver()
                ? c.move(new Over(CallEnding.ABANDONED), new CallEffect.Gone(at.search()), new CallEffect.Missed())
                : c.stay(at);
    }

    private static CallMove bridgeOver(Connected at, LeftQueue event, CallContext c) {
        return switch (event.result()) {
            case BRIDGED -> talkOver(at, c);
            // Back into the queue, where the volunteer is on the way to.
            case LEFT -> c.stay(at);
            case FAILED, HUNG_UP -> searchAgain(at, c);
        };
    }

    private static CallMove talkOver(Connected at, CallContext c) {
        boolean cutOff = Duration.between(at.since(), c.now()).compareTo(CUT_OFF) < 0;
        return cutOff ? searchAgain(at, c) : c.move(new Farewell(Closing.RING_AGAIN, CallEnding.CONNECTED));
    }

    private static CallMove searchAgain(Connected at, CallContext c) {
        return c.move(new Seeking(true), new CallEffect.CutOff(at.offer()), new CallEffect.BeginSearch(at.volunteer()));
    }
}
