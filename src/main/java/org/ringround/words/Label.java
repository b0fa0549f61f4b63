package org.ringround.words;

/** What the program writes on pages and pictures: to be read, not said; what stands in braces is filled in. */
public enum Label implements Wording {
    // On a volunteer's private page.
    PAGE_TITLE,
    /** {@code {name}}. */
    PAGE_HELLO,
    /** {@code {time}} as {@link Words#moment} writes it, or part of it. */
    PAGE_ON_DUTY,
    /** {@code {time}} likewise. */
    PAGE_PAUSED,
    PAGE_OFF_DUTY,
    PAGE_DUTY,
    PAGE_GO_ON,
    PAGE_GO_OFF,
    PAGE_PAUSE,
    PAGE_BACK,
    PAGE_REQUESTS,
    PAGE_NO_REQUESTS,
    /** {@code {reference}}. */
    PAGE_REQUEST,
    PAGE_URGENT,
    PAGE_NAME,
    PAGE_ADDRESS,
    PAGE_AREA,
    PAGE_LANGUAGE,
    PAGE_NOTES,
    PAGE_ASKED,
    PAGE_DUE,
    PAGE_NOT_KNOWN,
    /** {@code {time}} as {@link Words#moment} writes it. */
    PAGE_MESSAGE,
    PAGE_MESSAGE_COMING,
    PAGE_RING,
    PAGE_RING_HOW,
    PAGE_NO_NUMBER,
    PAGE_NOT_SAFE,
    PAGE_DONE,
    PAGE_DROP,
    PAGE_SHIFTS,
    PAGE_NO_SHIFTS,
    PAGE_CALENDAR,
    PAGE_CALENDAR_HOW,
    PAGE_CALENDAR_IS,
    PAGE_CALENDAR_ONCE,
    PAGE_CALENDAR_MAKE,
    PAGE_CALENDAR_RENEW,
    PAGE_CALENDAR_END,
    PAGE_HELP,
    PAGE_DANGER,
    /** {@code {number}} as people here dial it. */
    PAGE_CENTRAL,
    PAGE_PRIVATE,
    PAGE_END,
    NOTICE_RINGING,
    NOTICE_ALREADY,
    /** {@code {when}} as {@link Words#span} writes it. */
    NOTICE_OUT_OF_HOURS,
    NOTICE_CANNOT_RING,
    NOTICE_DONE,
    NOTICE_DROPPED,
    NOTICE_CALENDAR_ENDED,
    REFUSED_TITLE,
    REFUSED_WHY,
    /** {@code {number}} as people here dial it. */
    REFUSED_NEW,
    TROUBLE_TITLE,
    /** {@code {number}} as people here dial it. */
    TROUBLE_AGAIN,

    // On the sheet of a day's round.
    /** {@code {day}} with its year. */
    SHEET_TITLE,
    SHEET_HOW,
    SHEET_NONE,
    SHEET_TIME,
    SHEET_WHO,
    SHEET_PHONES,
    SHEET_KIND,
    SHEET_CHECKIN,
    SHEET_BEFRIENDING,
    SHEET_CONTACTS,
    SHEET_HEARD,
    SHEET_SUSPENDED,
    SHEET_PRIVATE,
    /** {@code {moment}} to be read. */
    SHEET_WRITTEN,

    // Tasks on a chat group's board.
    /** {@code {helpline}}, {@code {area}}. */
    BOARD_TITLE,
    /** {@code {reference}}, {@code {need}}, {@code {language}}, {@code {when}}. */
    BOARD_LINE,
    /** {@code {line}}: where to text, the helpline's own number. */
    BOARD_HOW,
    /** {@code {helpline}}, {@code {area}}: there is none. */
    BOARD_EMPTY,

    // On the picture of a script.
    /** {@code {script}}, {@code {helpline}}. */
    PICTURE_TITLE,
    PICTURE_START,
    PICTURE_SAYS,
    PICTURE_ASKS,
    PICTURE_ASKS_LANGUAGE,
    PICTURE_ASKS_NEED,
    PICTURE_ASKS_PLACE,
    PICTURE_HOURS,
    /** {@code {days}}. */
    PICTURE_CLOSING_DAYS,
    PICTURE_OPEN,
    PICTURE_CLOSED,
    PICTURE_SEARCH,
    PICTURE_CALLBACK,
    PICTURE_MESSAGE,
    PICTURE_END,
    PICTURE_PERSON,
    /** {@code {key}}. */
    PICTURE_OTHER_LANGUAGE,
    PICTURE_LANGUAGE_KNOWN,
    PICTURE_PLACE_KNOWN,
    /** {@code {step}}. */
    PICTURE_BACK,
    /** {@code {what}}, {@code {step}}. */
    PICTURE_LEADS,
    /** {@code {step}}. */
    PICTURE_GOES_ON,
    PICTURE_LEGEND_SAYS,
    PICTURE_LEGEND_ASKS,
    PICTURE_LEGEND_CLOCK,
    PICTURE_LEGEND_PERSON,
    PICTURE_LEGEND_LATER,
    PICTURE_LEGEND_END,
    PICTURE_LEGEND_KEYS;

    @Override
    public String key() {
        return Wording.key(name());
    }
}
