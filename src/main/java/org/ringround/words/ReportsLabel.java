package org.ringround.words;

/** Figures and charts, and the sheet to show to others. What stands in braces is filled in. */
public enum ReportsLabel implements Wording {
    TITLE,
    ABOUT,

    // The form.
    FROM,
    TO,
    DATE_HINT,
    TO_HINT,
    AREA,
    ALL_AREAS,
    SHOW,
    /** {@code {from}}, {@code {to}}. */
    PERIOD,
    FAULT_AHEAD,
    FAULT_ORDER,
    /** {@code {days}}. */
    FAULT_LONG,

    // A table.
    /** {@code {caption}}. */
    CHART,
    FILE,
    NOTHING,
    NO_FIGURE,
    BACK,

    // Calls.
    DAYS,
    HOURS,
    ENDINGS,
    AREAS,
    NEEDS,
    LANGUAGES,
    HOW_DAYS,
    HOW_HOURS,
    DAY,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    HOUR,
    ALL_DAYS,
    CALLS,
    WANTED,
    ANSWERED,
    MEDIAN,
    NINETY,
    ENDING,
    ENDING_CONNECTED,
    ENDING_CALLBACK,
    ENDING_VOICEMAIL,
    ENDING_ABANDONED,
    ENDING_SELF_SERVICE,
    ENDING_BLOCKED,
    ENDING_FAILED,
    NO_AREA,
    NEED,
    NEED_SHOPPING,
    NEED_MEDICINE,
    NEED_CHAT,
    NEED_OTHER,
    LANGUAGE,
    NO_LANGUAGE,

    // Requests.
    REQUESTS,
    HOW_REQUESTS,
    WHAT,
    COUNT,
    /** {@code {need}}. */
    OPENED,
    OPENED_ALL,
    OPENED_URGENT,
    DONE,
    CLOSED,
    UNSETTLED,
    PROMISES_KEPT,
    PROMISES_LATE,
    PROMISES_AHEAD,

    // Rounds.
    ROUNDS,
    HOW_ROUNDS,
    RESULT,
    CHECKINS,
    BEFRIENDINGS,
    RESULT_OPEN,
    RESULT_WELL,
    RESULT_HELP,
    RESULT_ESCALATED,
    RESULT_TALKED,
    RESULT_NOT_REACHED,
    RESULT_SUSPENDED,
    RESULT_CANCELLED,
    RESULT_MISSED_BY_US,
    RESULT_ALL,

    // Volunteers.
    VOLUNTEERS,
    VOLUNTEERS_TITLE,
    HOW_VOLUNTEERS,
    NAME,
    SERVED,
    TAKEN,
    BEFRIENDED,
    MORE_IN_FILE,

    // The sheet to show to others.
    IMPACT,
    IMPACT_PRINT,
    /** {@code {helpline}}. */
    IMPACT_TITLE,
    IMPACT_WHO,
    IMPACT_CALLS,
    IMPACT_ANSWERED,
    IMPACT_MEDIAN,
    IMPACT_WELSH,
    IMPACT_SETTLED,
    IMPACT_PROMISES,
    IMPACT_WELL,
    IMPACT_ESCALATED,
    IMPACT_TALKED,
    IMPACT_VOLUNTEERS,
    IMPACT_HOURS,
    IMPACT_NEEDS,
    IMPACT_THANKS,
    IMPACT_COUNTED;

    @Override
    public String key() {
        return Wording.key("reports", name());
    }
}
