package org.ringround.words;

import java.util.Locale;

/** Everything that the program itself says or texts; what stands in braces is filled in. */
public enum Phrase {
    // To a caller, before and while a volunteer is looked for.
    SORRY_NOT_CAUGHT,
    /** Of a menu of districts: {@code {district}}, {@code {key}}. */
    PLACE_CHOICE_OPTION,
    PERSON_OPTION,
    /** Said in a queue document of 5 seconds: at most 12 words. */
    CONNECTING,
    /** Said in a queue document of 5 seconds: at most 12 words. */
    STILL_RINGING,
    QUEUE_TROUBLE,
    /** {@code {language}} nobody speaks, {@code {other}} somebody does. */
    NOBODY_SPEAKS,
    TAKEN_SOON,
    /** Said in a queue document of 5 seconds: at most 12 words. */
    CUT_OFF,

    // To a caller whom nobody could take.
    NOBODY_FREE,
    /** To a number that may only leave a message. */
    MESSAGE_ONLY,
    KEY_YOUR_NUMBER,
    /** {@code {digits}} as {@link Words#digits} says them. */
    CONFIRM_NUMBER,
    NUMBER_NOT_RIGHT,
    /** {@code {when}} as {@link Words#promise} says it. */
    CALLBACK_PROMISED,
    NOT_SAFE_NOTED,
    LEAVE_MESSAGE,
    MESSAGE_THANKS,
    MESSAGE_EMPTY,
    GOODBYE,
    GOODBYE_RING_AGAIN,

    // To a resident who is rung back.
    /** {@code {helpline}}. */
    RUNG_BACK_HELLO,

    // To a volunteer who rings in.
    DUTY_MENU,
    /** {@code {time}} as {@link Words#timeOfDay} says it. */
    DUTY_ON,
    DUTY_OFF,

    // To a volunteer who is rung.
    /** {@code {helpline}}, {@code {area}}, {@code {language}}, {@code {need}}. */
    SCREEN,
    /** {@code {helpline}}, {@code {language}}, {@code {need}}. */
    SCREEN_ANYWHERE,
    /** A promised callback: {@code {helpline}}, {@code {area}}, {@code {language}}, {@code {need}}. */
    SCREEN_CALLBACK,
    /** A promised callback: {@code {helpline}}, {@code {language}}, {@code {need}}. */
    SCREEN_CALLBACK_ANYWHERE,
    SCREEN_AGAIN,
    /** {@code {number}} as an ordinal; {@link Words#callToday} says it. */
    SECOND_CALL_TODAY,
    MANY_CALLS_TODAY,
    SHARED_NUMBER,
    SOMEBODY_TOOK_IT,
    CALL_GONE,
    CALLER_GONE,
    CALLER_GONE_WITHHELD,
    NOT_TAKEN,
    PASSED,
    PASSED_OFF_DUTY,
    RINGING_BACK,
    RINGING_BACK_NO_ANSWER,

    // To a volunteer after a call. Five options, by contract.
    OUTCOME,
    WHEN_CALL_BACK,
    OUTCOME_THANKS,

    // To a coordinator.
    /** {@code {helpline}}, {@code {reference}} as {@link Words#digits} says it. */
    URGENT,
    URGENT_TAKEN,

    // When the program itself is in trouble.
    EMERGENCY_SORRY,
    EMERGENCY_MESSAGE,
    EMERGENCY_THANKS,
    APOLOGY_SECOND_CALL,

    // Texts.
    /** {@code {helpline}}. */
    TEXT_PAUSED,
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_OUTCOME,

    // Answers to texts: always the state that results.
    /** {@code {time}}, as digits. */
    TEXT_STATE_ON,
    TEXT_STATE_OFF,
    /** {@code {time}}, as digits. */
    TEXT_STATE_OFF_NEXT,
    /** {@code {time}}, as digits. */
    TEXT_STATE_PAUSED,
    TEXT_COMMANDS,
    TEXT_STRANGER,
    TEXT_HINT_ON,
    TEXT_HINT_PAUSE,
    TEXT_HINT_NUMBER,
    TEXT_HINT_OUTCOME,

    // Texts about shifts.
    /** {@code {helpline}}, {@code {shift}}: its date and times. */
    TEXT_REMINDER,
    /** {@code {shift}}. */
    TEXT_SHIFT_OK,
    /** {@code {shift}}, {@code {reference}}: the number of the open shift. */
    TEXT_SHIFT_GIVEN_UP,
    TEXT_NO_SHIFT_NEAR,
    /** {@code {helpline}}, {@code {shift}}, {@code {reference}}. */
    TEXT_SHIFT_OFFER,
    /** {@code {shift}}. */
    TEXT_SHIFT_YOURS,
    /** {@code {name}}: a first name, {@code {reference}}. */
    TEXT_SHIFT_TAKEN,
    /** {@code {shift}}. */
    TEXT_SHIFT_ALREADY,
    /** {@code {reference}}. */
    TEXT_SHIFT_GONE,
    /** {@code {helpline}}, {@code {name}}: a first name, {@code {shift}}. */
    TEXT_SHIFT_COVERED,
    /** {@code {shifts}}: dates and times. */
    TEXT_SHIFTS,
    TEXT_NO_SHIFTS,
    TEXT_NOTHING_ASKED,

    // Single words, filled into others.
    NEED_SHOPPING,
    NEED_MEDICINE,
    NEED_CHAT,
    NEED_OTHER;

    /** The name in the files of words: {@code sorry-not-caught}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
