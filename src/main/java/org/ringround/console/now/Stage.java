package org.ringround.console.now;

import java.util.List;
import java.util.stream.Stream;

/** How far a call has come, as the board says it. */
public enum Stage {
    /** In the queue while phones ring. */
    WAITING("Waiting"),
    TALKING("Connected"),
    /** Nobody took it, and they choose what is to follow. */
    CHOOSING("Choosing", "Promising", "KeyingNumber", "ConfirmingNumber", "Promised"),
    MESSAGE("TakingMessage", "MessageTaken", "AwaitingRecording"),
    /** A volunteer who rings about their duty. */
    DUTY("DutyMenu", "DutyTold", "RingingTold"),
    MENU("InMenu", "AskingPlace", "ChoosingPlace", "AskingOtherLanguage", "AskingIfWell", "WellNoted", "Seeking"),
    ENDING("Farewell", "ScriptEnd", "Refused", "Over"),
    /** Of our own calls: somebody's phone rings. */
    RINGING,
    /** Of our own calls: somebody hears our question. */
    ASKING;

    private final List<String> states;

    Stage(String... states) {
        this.states = List.of(states);
    }

    /** The names of the states of calls that are this stage. */
    List<String> states() {
        return states;
    }

    /** @param state the name of a call's state; one that only a newer server knows is a call like any other */
    static Stage of(String state) {
        return Stream.of(values())
                .filter(stage -> stage.states.contains(state))
                .findFirst()
                .orElse(MENU);
    }
}
