package org.ringround.words;

/** Why coordinators are told, in one sentence; what stands in braces is filled in. */
public enum AlarmPhrase implements Wording {
    FLOOD,
    /** {@code {reference}}. */
    NUISANCE,
    /** {@code {reference}}. */
    PROMISE_OVERDUE,
    /** {@code {reference}}. */
    OUTCOME_MISSING,
    /** {@code {reference}}. */
    TASK_UNCLAIMED,
    /** {@code {reference}}. */
    URGENT,
    /** {@code {shift}}, {@code {time}}. */
    GAP,
    OPTED_OUT,
    NEWCOMER,
    UNKNOWN_TEXT,
    TEXT_FAILED,
    /** {@code {count}}, {@code {oldest}}: day and time. */
    CALLS_DIFFER,
    /** {@code {reference}}. */
    MESSAGE_LOST,
    /** {@code {date}}. */
    ROUND_MISSED,
    /** {@code {reference}}. */
    ESCALATION,
    /** {@code {reference}}. */
    ESCALATION_HEARD,
    /** {@code {date}}. */
    ROUND_NOT_REACHED,
    /** {@code {date}}. */
    ROUND_NOTE,
    /** {@code {date}}. */
    MASS_FAILURE,
    /** {@code {time}}, {@code {since}}: a day. */
    SUSPENSION_REVIEW,
    /** {@code {date}}. */
    ACCOUNT_WRONG,
    /** Of whatever cannot be said more exactly. */
    PLAIN;

    @Override
    public String key() {
        return Wording.key("ALARM_" + name());
    }
}
