package org.ringround.words;

/** What stands on the pages of accounts and of the audit; what stands in braces is filled in. */
public enum SettingsLabel implements Wording {
    TITLE,

    // Accounts.
    ACCOUNTS_TITLE,
    ACCOUNTS_ABOUT,
    ACCOUNTS_NONE,
    ACCOUNT_ADD,
    ACCOUNT_NAME,
    ACCOUNT_NAME_HOW,
    ACCOUNT_ROLE,
    ACCOUNT_ROLE_HOW,
    ROLE_COORDINATOR,
    ROLE_COORDINATOR_HOW,
    ROLE_ADMIN,
    ROLE_ADMIN_HOW,
    ACCOUNT_AREAS,
    ACCOUNT_AREAS_HOW,
    ACCOUNT_ALL_AREAS,
    ACCOUNT_PHONE,
    ACCOUNT_PHONE_HOW,
    ACCOUNT_STATE,
    STATE_ACTIVE,
    STATE_ONE_TIME,
    STATE_ENDED,
    ACCOUNT_MADE,
    /** {@code {name}}. */
    ACCOUNT_CHANGE_TITLE,
    ACCOUNT_SAVE,
    ACCOUNT_SAVE_HOW,
    ACCOUNT_RENEW,
    ACCOUNT_RENEW_HOW,
    ACCOUNT_REOPEN,
    ACCOUNT_REOPEN_HOW,
    ACCOUNT_END,
    ACCOUNT_END_HOW,
    ACCOUNT_OWN,
    /** {@code {name}}. */
    ONE_TIME_TITLE,
    ONE_TIME_HOW,
    ONE_TIME_BACK,
    TOLD_ACCOUNT_CHANGED,
    TOLD_ACCOUNT_ENDED,
    FAULT_NAME,
    FAULT_NAME_TAKEN,
    FAULT_ROLE,
    FAULT_NO_AREA,
    FAULT_AREAS_OF_ADMIN,
    FAULT_LAST_ADMIN,

    // The audit.
    AUDIT_TITLE,
    AUDIT_ABOUT,
    AUDIT_NONE,
    AUDIT_ACCOUNT,
    AUDIT_ACT,
    AUDIT_ANY,
    AUDIT_DAY,
    AUDIT_DAY_HOW,
    /** {@code {name}}. */
    AUDIT_PERSON,
    AUDIT_SHOW,
    AUDIT_CLEAR,
    AUDIT_WHEN,
    AUDIT_WHO,
    AUDIT_WHAT,
    AUDIT_WHOM,
    AUDIT_NOBODY,
    AUDIT_TERMINAL,
    /** {@code {name}}. */
    AUDIT_BY_LINK,
    AUDIT_UNKNOWN,
    /** {@code {reference}}. */
    AUDIT_REQUEST,

    // What was done, as the audit keeps it.
    ACT_LOOKED,
    ACT_HEARD,
    ACT_RANG,
    ACT_DONE,
    ACT_DROPPED,
    ACT_ON_DUTY,
    ACT_OFF_DUTY,
    ACT_PAUSED,
    ACT_BACK,
    ACT_ENDED_LINKS,
    ACT_REFUSED,
    ACT_SIGNED_IN,
    ACT_NOT_SIGNED_IN,
    ACT_SIGNED_OUT,
    ACT_CHANGED_PASSWORD,
    ACT_ADDED_ACCOUNT,
    ACT_CHANGED_ACCOUNT,
    ACT_RENEWED_ACCOUNT,
    ACT_ENDED_ACCOUNT,
    ACT_TOOK,
    ACT_ASSIGNED,
    ACT_ADDED,
    ACT_CHANGED,
    ACT_CLOSED,
    ACT_REOPENED,
    ACT_SEEN_TO,
    ACT_APPROVED,
    ACT_DECLINED,
    ACT_SUSPENDED,
    ACT_RESUMED,
    ACT_BLOCKED,
    ACT_UNBLOCKED,
    ACT_TEXTED,
    ACT_IMPORTED,
    ACT_EXPORTED,
    ACT_ERASED,

    // What it was about.
    /** {@code {id}}. */
    THING_ACCOUNT,
    /** {@code {id}}. */
    THING_ALARM,
    /** {@code {id}}. */
    THING_AREA,
    /** {@code {id}}. */
    THING_CALL,
    /** {@code {id}}. */
    THING_CONTACT,
    /** {@code {id}}. */
    THING_ROUND,
    /** {@code {id}}. */
    THING_SHIFT,
    /** {@code {id}}. */
    THING_TEXT;

    @Override
    public String key() {
        return Wording.key("settings", name());
    }
}
