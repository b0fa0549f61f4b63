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

    // Alarms to coordinators: a text of one segment with one of the sentences below, or a mail with the same.
    /** {@code {helpline}}, {@code {number}} of the alarm, {@code {what}}. */
    TEXT_ALARM,
    /** {@code {helpline}}, {@code {number}}. */
    MAIL_ALARM_SUBJECT,
    /** {@code {what}}, {@code {number}}, {@code {phone}} that takes the answer. */
    MAIL_ALARM,
    ALARM_FLOOD,
    ALARM_NUISANCE,
    /** {@code {reference}}. */
    ALARM_PROMISE_OVERDUE,
    /** {@code {reference}}. */
    ALARM_OUTCOME_MISSING,
    /** {@code {reference}}. */
    ALARM_TASK_UNCLAIMED,
    /** {@code {reference}}. */
    ALARM_URGENT,
    /** {@code {shift}}, {@code {time}}. */
    ALARM_GAP,
    ALARM_OPTED_OUT,
    ALARM_UNKNOWN_TEXT,
    ALARM_TEXT_FAILED,
    ALARM_CALLS_DIFFER,
    /** {@code {reference}}. */
    ALARM_MESSAGE_LOST,
    /** Of whatever cannot be said more exactly. */
    ALARM_PLAIN,

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
