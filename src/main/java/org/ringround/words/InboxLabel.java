package org.ringround.words;

/** What waits for a coordinator. What stands in braces is filled in. */
public enum InboxLabel implements Wording {
    TITLE,
    NOTHING,
    SEEN_TO,
    /** {@code {count}}. */
    MOST,

    // Texts.
    TEXTS,
    /** {@code {who}}, {@code {when}}. */
    TEXT_FROM,
    WITHHELD,
    ANSWER,
    ANSWER_SEND,
    NO_ANSWER,
    LATELY,
    PUT_BACK,

    // Numbers to look at.
    REVIEWS,
    REVIEW_NUISANCE,
    REVIEW_FLOOD,
    BLOCK,
    REVIEWED,

    // Alarms.
    ALARMS,
    /** {@code {number}}. */
    ALARM,
    HAVE,

    // Requests without an outcome.
    OUTCOMES,
    /** {@code {name}}, {@code {when}}. */
    OUTCOME_BY,
    SAY_OUTCOME,

    // Escalations.
    ESCALATIONS,
    /** {@code {age}}. */
    ESCALATION_SINCE,
    ESCALATION_HELD,
    ESCALATION_OPEN,
    /** {@code {reference}}. */
    SEE_REQUEST,

    // Texts that did not arrive.
    FAILED,
    /** {@code {who}}, {@code {when}}. */
    FAILED_TO,

    // Who takes no texts.
    OPT_OUTS,
    OPT_OUT_HOW,
    /** {@code {when}}. */
    OPT_OUT_SINCE,

    // What came of a button.
    TOLD_ANSWERED,
    TOLD_DONE,
    TOLD_BEFORE,
    TOLD_BACK,
    TOLD_YOURS,
    TOLD_ANOTHERS;

    @Override
    public String key() {
        return Wording.key("inbox", name());
    }
}
