package org.ringround.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Ringing;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Language;

/** What happens to a call inside the house. */
sealed interface Happening extends CallEvent.Inner {

    /** Phones ring. */
    record SearchBegan(UUID search) implements Happening {}

    record NobodySpeaks(Language other) implements Happening {}

    record NobodyOnDuty() implements Happening {}

    /** The time is over, or everybody was tried. */
    record NobodyTook(UUID search) implements Happening {}

    record TakenBy(UUID offer, long volunteer) implements Happening {}

    /** The volunteer is not with the caller, and the caller still waits. */
    record VolunteerLost(UUID offer) implements Happening {}

    /** The same person has rung again, and that call goes on with the search. */
    record Displaced() implements Happening {}

    /** The districts that end in the digits keyed. */
    record PlacesFound(List<PlaceChoice> choices) implements Happening {}

    /** @param until null when off duty */
    record DutyChanged(@Nullable Instant until) implements Happening {}

    record RingingAnswered(Ringing answer) implements Happening {}

    record PromiseMade(Instant due) implements Happening {}

    /** The number keyed in can be rung; or not. */
    record NumberRead(@Nullable String number) implements Happening {}

    /** @param next another one that is open at that number, null when there is none */
    record Settled(@Nullable UUID next) implements Happening {}

    /** It ended while no server was there. */
    record Died() implements Happening {}

    /** No recording came in time. */
    record RecordingOverdue() implements Happening {}
}
