package org.ringround.console.requests;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.words.CallLabel;

/** The words for what calls are for, how they end, and what happens in them. */
final class CallWords {

    private static final Map<String, CallLabel> KINDS = Map.of(
            "help", CallLabel.KIND_HELP,
            "duty", CallLabel.KIND_DUTY,
            "checkin", CallLabel.KIND_CHECKIN,
            "callback", CallLabel.KIND_CALLBACK,
            "urgent", CallLabel.KIND_URGENT,
            "request", CallLabel.KIND_REQUEST,
            "befriending", CallLabel.KIND_BEFRIENDING,
            "contact", CallLabel.KIND_CONTACT,
            "courtesy", CallLabel.KIND_COURTESY);

    static final Map<String, CallLabel> ENDINGS = Map.ofEntries(
            Map.entry("connected", CallLabel.END_CONNECTED),
            Map.entry("voicemail", CallLabel.END_VOICEMAIL),
            Map.entry("callback", CallLabel.END_CALLBACK),
            Map.entry("abandoned", CallLabel.END_ABANDONED),
            Map.entry("blocked", CallLabel.END_BLOCKED),
            Map.entry("self_service", CallLabel.END_SELF_SERVICE),
            Map.entry("failed", CallLabel.END_FAILED),
            Map.entry("answered", CallLabel.END_ANSWERED),
            Map.entry("declined", CallLabel.END_DECLINED),
            Map.entry("no_answer", CallLabel.END_NO_ANSWER),
            Map.entry("busy", CallLabel.END_BUSY),
            Map.entry("cancelled", CallLabel.END_CANCELLED),
            Map.entry("reached", CallLabel.END_REACHED),
            Map.entry("not_reached", CallLabel.END_NOT_REACHED),
            Map.entry("known", CallLabel.END_KNOWN),
            Map.entry("nobody", CallLabel.END_NOBODY));

    private static final Map<String, CallLabel> STATES = Map.ofEntries(
            Map.entry("Refused", CallLabel.AT_REFUSED),
            Map.entry("DutyMenu", CallLabel.AT_DUTY_MENU),
            Map.entry("InMenu", CallLabel.AT_MENU),
            Map.entry("AskingPlace", CallLabel.AT_PLACE),
            Map.entry("ChoosingPlace", CallLabel.AT_PLACE),
            Map.entry("Seeking", CallLabel.AT_WAITING),
            Map.entry("AskingIfWell", CallLabel.AT_IF_WELL),
            Map.entry("WellNoted", CallLabel.AT_WELL),
            Map.entry("AskingOtherLanguage", CallLabel.AT_OTHER_LANGUAGE),
            Map.entry("Waiting", CallLabel.AT_WAITING),
            Map.entry("Connected", CallLabel.AT_CONNECTED),
            Map.entry("Choosing", CallLabel.AT_CHOOSING),
            Map.entry("Promising", CallLabel.AT_PROMISED),
            Map.entry("KeyingNumber", CallLabel.AT_NUMBER),
            Map.entry("ConfirmingNumber", CallLabel.AT_NUMBER),
            Map.entry("Promised", CallLabel.AT_PROMISED),
            Map.entry("TakingMessage", CallLabel.AT_MESSAGE),
            Map.entry("MessageTaken", CallLabel.AT_MESSAGE_TAKEN),
            Map.entry("AwaitingRecording", CallLabel.AT_MESSAGE_TAKEN),
            Map.entry("Farewell", CallLabel.AT_FAREWELL),
            Map.entry("DutyTold", CallLabel.AT_DUTY_TOLD),
            Map.entry("RingingTold", CallLabel.AT_DUTY_TOLD),
            Map.entry("ScriptEnd", CallLabel.AT_FAREWELL),
            Map.entry("Over", CallLabel.AT_OVER));

    /** What callers did, or what was done, by the name that the story keeps; what only the house knows is told by what follows. */
    private static final Map<String, CallLabel> DID = Map.of(
            "rang", CallLabel.HAPPENED_RANG,
            "goes on", CallLabel.HAPPENED_GOES_ON,
            "Keyed", CallLabel.HAPPENED_KEYED,
            "Silent", CallLabel.HAPPENED_SILENT,
            "Lost", CallLabel.HAPPENED_LOST,
            "LeftQueue", CallLabel.HAPPENED_LEFT_QUEUE,
            "BridgeEnded", CallLabel.HAPPENED_BRIDGE_ENDED,
            "Recorded", CallLabel.HAPPENED_RECORDED,
            "Displaced", CallLabel.HAPPENED_DISPLACED,
            "Died", CallLabel.HAPPENED_DIED);

    private CallWords() {}

    static Optional<CallLabel> did(String event) {
        return Optional.ofNullable(DID.get(event));
    }

    static CallLabel kind(String word) {
        return KINDS.getOrDefault(word, CallLabel.KIND_OTHER);
    }

    /** @param word null while it goes on */
    static CallLabel ending(@Nullable String word) {
        return word == null ? CallLabel.END_LIVE : ENDINGS.getOrDefault(word, CallLabel.END_OTHER);
    }

    /** Of a caller's situation, by the name that its story keeps. */
    static CallLabel state(String name) {
        return STATES.getOrDefault(name, CallLabel.AT_OTHER);
    }

    /** How a caller's situation is drawn. */
    static Stretch.Kind drawn(String name) {
        return switch (name) {
            case "Seeking", "Waiting" -> Stretch.Kind.WAITING;
            case "Connected" -> Stretch.Kind.TALKING;
            case "TakingMessage", "AwaitingRecording" -> Stretch.Kind.MESSAGE;
            default -> Stretch.Kind.MENU;
        };
    }
}
