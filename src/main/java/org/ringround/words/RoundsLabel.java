package org.ringround.words;

/** Rounds: befriending calls and wellbeing check-ins. What stands in braces is filled in. */
public enum RoundsLabel implements Wording {
    TITLE,
    TODAY,
    ALL_ROUNDS,
    NEW_ROUND,
    SHEET,
    /** {@code {day}}. */
    TODAY_TITLE,
    /** {@code {day}}. */
    DAY_TITLE,
    DAY,
    TIME,
    WHO,
    NAME,
    AREA,
    KIND,
    STATE,
    ATTEMPTS,
    /** {@code {count}}. */
    ATTEMPTS_SAID,
    TURNS,
    NO_TURNS,
    FIRST_TURNS,
    LATER_TURNS,
    STATE_ON_TIME,
    STATE_DUE,
    STATE_OVERDUE,
    STATE_RINGING,
    STATE_TALKING,
    STATE_WELL,
    STATE_HELP,
    STATE_TALKED,
    STATE_ESCALATED,
    STATE_ESCALATION_CLOSED,
    STATE_NOT_REACHED,
    STATE_SUSPENDED,
    STATE_CANCELLED,
    STATE_MISSED_BY_US,
    RESULT_OPEN,
    ESCALATIONS,
    PRESSING,
    /** {@code {reference}}. */
    SEE_ESCALATION,
    /** {@code {time}}. */
    SINCE,
    HEARD,
    NOBODY_HAS_IT,
    /** {@code {name}}. */
    HAS_IT,
    /** {@code {name}}, {@code {time}}. */
    HAS_IT_SINCE,
    /** {@code {time}}. */
    YOU_HAVE_IT,
    ACCOUNT,
    /** {@code {day}}. */
    ACCOUNT_CAPTION,
    ACCOUNT_BALANCES,
    /** {@code {count}}. */
    ACCOUNT_MISSING,
    /** {@code {count}}. */
    ACCOUNT_OPEN,
    RESULT,
    MISSING,
    PLANNED,
    FAILURES,
    FAILURES_WHY,
    /** {@code {code}}, {@code {time}}. */
    FAILURE,
    SEEN_TO,
    REVIEWS,
    REVIEWS_WHY,
    WHICH_RUNNING,
    WHICH_SUSPENDED,
    WHICH_NOT_AGREED,
    WHICH_ENDED,
    WHICH_ALL,
    DAYS,
    NO_ROUNDS,
    AS_FILE,
    EVERY_DAY,
    /** {@code {weeks}}. */
    EVERY_WEEKS_SAID,
    /** {@code {minutes}}. */
    MINUTES_SAID,
    /** {@code {from}}. */
    SUSPENDED_FROM,
    /** {@code {from}}, {@code {until}}. */
    SUSPENDED_SPAN,
    WHY_HOLIDAY,
    WHY_HOSPITAL,
    WHY_OTHER,
    /** {@code {kind}}, {@code {name}}. */
    ROUND_TITLE,
    /** {@code {time}}. */
    ENDED_ON,
    NEVER_RUNG,
    /** {@code {day}}. */
    REVIEW_ON,
    /** {@code {count}}, {@code {time}}. */
    CROWDED,
    /** {@code {times}}. */
    QUIETER,
    WHEN,
    /** {@code {day}}. */
    STARTS_ON_SAID,
    HOLIDAYS,
    HOLIDAYS_CALL,
    HOLIDAYS_SKIP,
    VOLUNTEERS,
    VOLUNTEERS_HINT,
    /** {@code {place}}. */
    PLACE,
    NO_VOLUNTEERS,
    HAS_LEFT,
    RETRIES,
    RETRIES_USUAL,
    RETRIES_HINT,
    RING_TIME,
    RING_TIME_HINT,
    AGREED_ON,
    AGREED_ON_HINT,
    NOT_AGREED,
    EDIT,
    SUSPEND,
    RESUME,
    WITHDRAW,
    AGREE,
    END,
    RESTART,
    DATE_HINT,
    AHEAD,
    NOTHING_AHEAD,
    AHEAD_HOLIDAY_CALLED,
    AHEAD_HOLIDAY,
    /** {@code {month}}. */
    RESULTS,
    MONTHS,
    /** {@code {name}}. */
    NEW_FOR,
    /** {@code {name}}. */
    EDIT_TITLE,
    /** {@code {hours}}. */
    TIME_HINT,
    EVERY_WEEKS,
    EVERY_WEEKS_HINT,
    STARTS_ON,
    FIND_HINT,
    NOBODY_FOUND,
    /** {@code {name}}. */
    SUSPEND_TITLE,
    SUSPEND_HOW,
    FROM,
    UNTIL,
    UNTIL_HINT,
    WHY,
    DETAIL,
    DETAIL_HINT,
    /** {@code {name}}, {@code {reference}}. */
    ESCALATION_TITLE,
    WHAT_TO_DO,
    /** {@code {time}}. */
    CLOSED_AT,
    CLOSED_CONTACT,
    CLOSED_VOLUNTEER,
    CLOSED_COORDINATOR,
    ADDRESS,
    NOTES,
    CONTACTS,
    TURN,
    REQUEST,
    I_HAVE_IT,
    STILL_HAVE_IT,
    REASON,
    REASON_HINT,
    CLOSE,
    LADDER,
    LADDER_BEGAN,
    LADDER_ASKED,
    LADDER_SPOKEN,
    LADDER_HEARD,
    LADDER_PRESSED,
    /** {@code {name}}. */
    LADDER_TOOK,
    /** {@code {name}}. */
    LADDER_RINGING,
    /** {@code {name}}. */
    LADDER_CANNOT,
    /** {@code {name}}. */
    LADDER_SAID_NOTHING,
    /** {@code {name}}. */
    LADDER_BUSY,
    /** {@code {name}}. */
    LADDER_STOPPED,
    /** {@code {name}}. */
    LADDER_FAILED,
    /** {@code {name}}. */
    LADDER_NO_ANSWER,
    /** {@code {name}}. */
    LADDER_CAN_CHECK,
    /** {@code {name}}. */
    LADDER_SEEN,
    /** {@code {name}}. */
    LADDER_TOLD,
    /** {@code {hours}}. */
    WRONG_TIME,
    WRONG_TIME_TAKEN,
    WRONG_DAYS,
    WRONG_WEEKS,
    WRONG_VOLUNTEERS,
    WRONG_RING_TIME,
    WRONG_RETRIES,
    WRONG_RESIDENT,
    WRONG_UNTIL,
    WRONG_DETAIL,
    TOLD_SAVED,
    TOLD_SUSPENDED,
    TOLD_RESUMED,
    TOLD_ENDED,
    TOLD_RESTARTED,
    TOLD_AGREED,
    TOLD_WITHDRAWN,
    TOLD_HAVE,
    TOLD_ANOTHERS,
    TOLD_CLOSED,
    TOLD_CLOSED_BEFORE;

    @Override
    public String key() {
        return Wording.key("rounds", name());
    }
}
