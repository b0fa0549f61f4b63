package org.ringround.words;

/** The live board. What stands in braces is filled in. */
public enum NowLabel implements Wording {
    TITLE,
    /** {@code {talking}}, {@code {waiting}}, {@code {duty}}, {@code {open}}, {@code {human}}: how many. */
    SUMMARY,
    /** {@code {time}}. */
    AS_OF,
    REFRESH,
    PAUSE,
    GO_ON,
    SOUND_ON,
    SOUND_OFF,
    /** When the page cannot reach us. */
    NOT_LIVE,

    TALKING,
    WAITING,
    LONGEST,
    NOBODY,
    ON_DUTY,
    OPEN,
    HUMAN,

    NO_HUMAN,
    /** {@code {who}}. */
    UNHEARD,
    IN_HAND,
    /** {@code {who}}. */
    IN_DANGER,
    /** {@code {who}}, {@code {time}}. */
    PROMISE,
    /** {@code {count}}. */
    TEXTS,
    /** {@code {number}}, {@code {what}}: a sentence that begins with a small letter. */
    ALARM,
    /** {@code {age}}. */
    SINCE,

    CALLS,
    NO_CALLS,
    WHO,
    STATE,
    TIME,
    ABOUT,
    VOLUNTEER,
    STORY,
    /** {@code {reference}}. */
    REQUEST,
    /** {@code {count}}. */
    PHONES,
    WITHHELD,
    NO_AREA,
    WAY_IN,
    WAY_CHECKIN,
    WAY_BEFRIENDING,
    WAY_COURTESY,
    WAY_CONTACT,
    WAY_CALLBACK,
    WAY_URGENT,
    WAY_CONNECTION,
    WAY_LOOK_IN,
    STAGE_WAITING,
    STAGE_TALKING,
    STAGE_CHOOSING,
    STAGE_MESSAGE,
    STAGE_DUTY,
    STAGE_MENU,
    STAGE_ENDING,
    STAGE_RINGING,
    STAGE_ASKING,

    DUTY,
    NO_DUTY,
    DUTY_FREE,
    /** {@code {time}}. */
    DUTY_UNTIL,
    /** {@code {time}}. */
    DUTY_PAUSED,
    DUTY_RINGING,
    DUTY_TALKING,
    DUTY_WRAPPING_UP,

    REQUESTS,
    NO_REQUESTS,
    REFERENCE,
    AREA,
    AGE,
    URGENT,
    /** {@code {time}}. */
    PROMISED,
    /** {@code {time}}. */
    PROMISED_OVERDUE,

    ROUND,
    NO_ROUND,
    ROUND_ON_TIME,
    ROUND_DUE,
    ROUND_OVERDUE,

    LESS_THAN_A_MINUTE;

    @Override
    public String key() {
        return Wording.key("now", name());
    }
}
