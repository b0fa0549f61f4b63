package org.ringround.words;

/** What the program itself says or texts; what stands in braces is filled in. */
public enum Phrase implements Wording {
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
    // To a volunteer who rings in.
    DUTY_MENU,
    /** {@code {time}} as {@link Words#timeOfDay} says it. */
    DUTY_ON,
    DUTY_OFF,
    DUTY_RINGING,
    DUTY_HOLDS_NOTHING,
    DUTY_NOT_TO_BE_RUNG,
    // To a resident on the round: nothing personal, a voicemail may be listening.
    /** {@code {helpline}}. */
    CHECKIN_GREETING,
    CHECKIN_QUESTION,
    CHECKIN_WELL,
    CHECKIN_UNCONFIRMED,
    CHECKIN_RINGING_IN,
    CHECKIN_RINGING_IN_AGAIN,
    // To a volunteer whose befriending call is due: nothing about the resident before the key, a voicemail may be
    // listening.
    /** {@code {helpline}}. */
    BEFRIENDING_GREETING,
    BEFRIENDING_OFFER,
    /** {@code {name}}: the resident's first name. */
    BEFRIENDING_CONNECTING,
    BEFRIENDING_LATER,
    BEFRIENDING_CANNOT,
    BEFRIENDING_NO_KEY,
    BEFRIENDING_NOT_WANTED,
    BEFRIENDING_NOT_NOW,
    BEFRIENDING_NOT_ANSWERED,
    BEFRIENDING_ENGAGED,
    BEFRIENDING_TRY_AGAIN,
    BEFRIENDING_AGAIN,
    BEFRIENDING_NOBODY,
    BEFRIENDING_AFTER,
    BEFRIENDING_NOTE,
    BEFRIENDING_URGENT,
    // To a resident whose befriending call did not come about: nothing personal, a voicemail may be listening.
    /** {@code {helpline}}. */
    COURTESY_GREETING,
    COURTESY_QUESTION,
    COURTESY_GOODBYE,
    // To a volunteer who is rung.
    /** {@code {helpline}}, {@code {area}}, {@code {language}}, {@code {need}}. */
    SCREEN,
    /** {@code {helpline}}, {@code {language}}, {@code {need}}. */
    SCREEN_ANYWHERE,
    /** A promised callback: {@code {helpline}}, {@code {area}}, {@code {language}}, {@code {need}}. */
    SCREEN_CALLBACK,
    /** A promised callback: {@code {helpline}}, {@code {language}}, {@code {need}}. */
    SCREEN_CALLBACK_ANYWHERE,
    /** Asked for by the volunteer: {@code {helpline}}. */
    SCREEN_REQUEST,
    SCREEN_AGAIN,
    SCREEN_CALLBACK_AGAIN,
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
    // Once it is theirs.
    /** {@code {name}}, {@code {reference}} as {@link Words#digits} says it. */
    NEWS,
    /** {@code {reference}} as {@link Words#digits} says it. */
    NEWS_UNKNOWN,
    NEWS_MESSAGE,
    RINGING_BACK,
    RINGING_BACK_NO_ANSWER,
    // To a resident whom a volunteer rings through us, before the two are connected. No names: a voicemail may be
    // listening.
    /** {@code {helpline}}; 5 seconds: at most 12 words. */
    INTRODUCTION,
    // To a volunteer after a call. Five options, by contract.
    OUTCOME,
    WHEN_CALL_BACK,
    OUTCOME_THANKS,
    // To a coordinator.
    /** {@code {helpline}}, {@code {reference}} as {@link Words#digits} says it. */
    URGENT,
    URGENT_AGAIN,
    URGENT_TAKEN,
    URGENT_TAKEN_NO_NUMBER,
    // Somebody on the round does not answer. To a volunteer who is rung.
    /** {@code {helpline}}, {@code {area}}, {@code {language}}. */
    SCREEN_LOOK_IN,
    /** {@code {helpline}}, {@code {language}}. */
    SCREEN_LOOK_IN_ANYWHERE,
    SCREEN_LOOK_IN_AGAIN,
    // To a coordinator.
    /** {@code {helpline}}, {@code {reference}} as {@link Words#digits} says it. */
    URGENT_ROUND,
    // To a nominated contact: nothing personal before a key.
    /** {@code {helpline}}. */
    CONTACT_GREETING,
    CONTACT_QUESTION,
    /** {@code {name}}: the resident's first. */
    CONTACT_HOLDS,
    CONTACT_SEEN,
    CONTACT_OVER,
    // Texts: what to do, and when it is over. No names.
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_LOOK_IN,
    /** {@code {helpline}}. */
    TEXT_LOOK_IN_CONTACT,
    TEXT_LOOK_IN_POLICE,
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_LOOK_IN_NO_ANSWER,
    /** {@code {helpline}}. */
    TEXT_STAND_DOWN_CONTACT,
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_STAND_DOWN_SEEN,
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_STAND_DOWN_SPOKEN,
    /** {@code {helpline}}, {@code {reference}}. */
    TEXT_STAND_DOWN_CLOSED,
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
    /** The answer to an outcome that came by text: {@code {reference}}. */
    TEXT_OUTCOME_SORTED,
    TEXT_OUTCOME_TASK,
    TEXT_OUTCOME_CALL_BACK,
    TEXT_OUTCOME_WORRIED,
    TEXT_OUTCOME_NUISANCE,
    TEXT_NO_OUTCOME_ASKED,
    // Tasks by text: never a name, a number or an address of whoever asks for help.
    /** {@code {helpline}}, {@code {reference}}, {@code {need}}, {@code {area}}, {@code {language}}, {@code {when}}. */
    TEXT_TASK,
    /** As {@link #TEXT_TASK}, once more. */
    TEXT_TASK_AGAIN,
    /** {@code {helpline}}, {@code {count}}, {@code {references}}. */
    TEXT_TASK_DIGEST,
    /** {@code {helpline}}, {@code {reference}}, {@code {volunteer}}: the first name of whoever has it. */
    TEXT_TASK_TAKEN,
    /** {@code {reference}}, {@code {link}}: up to 80 letters fit. */
    TEXT_TASK_YOURS,
    /** {@code {reference}}, {@code {link}}. */
    TEXT_TASK_STILL_YOURS,
    /** {@code {reference}}. */
    TEXT_TASK_NOT_FOR_YOU,
    /** {@code {reference}}, {@code {references}} that are held. */
    TEXT_TASK_ENOUGH,
    /** {@code {reference}}. */
    TEXT_TASK_ON_THE_PHONE,
    /** {@code {reference}}. */
    TEXT_TASK_DONE,
    /** {@code {reference}}. */
    TEXT_TASK_DROPPED,
    // By when something is to be done, filled into others.
    TASK_SOON,
    /** {@code {time}} in digits. */
    TASK_BY_TIME,
    /** {@code {time}} in digits, {@code {date}} as {@link Words#shortDay} writes it. */
    TASK_BY_DATE,
    // To a number that may only leave a message.
    DANGER,
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
    // Before, or instead of, the answer to a text that was long on its way.
    /** {@code {time}} at which it was sent, as digits; another sentence follows. */
    TEXT_LATE,
    TEXT_TOO_LATE,
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
    /** {@code {helpline}}, {@code {date}} as {@link Words#shortDay} writes it, {@code {time}} in digits. */
    TEXT_BEFRIENDING_REMINDER,
    // Alarms to coordinators: a text of one segment with one of the sentences below, or a mail with the same.
    /** {@code {helpline}}, {@code {number}} of the alarm, {@code {what}}. */
    TEXT_ALARM,
    /** {@code {number}}. */
    TEXT_ALARM_IN_HAND,
    /** {@code {helpline}}, {@code {number}}. */
    MAIL_ALARM_SUBJECT,
    /** {@code {what}}, {@code {number}}, {@code {phone}} that takes the answer. */
    MAIL_ALARM,
    // What became of an alarm that a coordinator has in hand.
    /** {@code {reference}}; the volunteer's private link follows. */
    TEXT_ALARM_YOURS,
    /** {@code {number}}, {@code {name}}: a first name. */
    TEXT_ALARM_ANOTHERS,
    /** {@code {number}}, as in the next two. */
    TEXT_ALARM_DESK,
    TEXT_ALARM_OVER,
    TEXT_ALARM_REVIEWED,
    /** Several numbers in one command. */
    TEXT_HINT_ONE,
    // Single words, filled into others.
    NEED_SHOPPING,
    NEED_MEDICINE,
    NEED_CHAT,
    NEED_OTHER;

    @Override
    public String key() {
        return Wording.key(name());
    }
}
