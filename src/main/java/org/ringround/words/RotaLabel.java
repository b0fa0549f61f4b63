package org.ringround.words;

/** The rota. What stands in braces is filled in. */
public enum RotaLabel implements Wording {
    TITLE,
    /** {@code {when}}, {@code {area}}. */
    HEADING,
    /** {@code {from}}, {@code {to}}: times or days. */
    FROM_TO,
    /** {@code {time}}: one that comes twice, the first of the two. */
    BEFORE_CLOCKS_GO_BACK,
    /** {@code {time}}: one that comes twice, the second of the two. */
    AFTER_CLOCKS_GO_BACK,
    CLOCKS_BACK,
    CLOCKS_FORWARD,
    /** {@code {count}}: may be a fraction. */
    HOURS,
    AREA,
    NO_AREA,
    SPEAKS,
    WEEK_OF,
    ON_DAY,
    OTHER_TIMES,
    WEEK_BEFORE,
    WEEK_AFTER,
    DAY_BEFORE,
    DAY_AFTER,
    WHOLE_WEEK,
    ONE_DAY,
    SCHEDULE,
    /** {@code {hours}}: calling hours. */
    COVERED_HOURS,
    LAYER,
    WANTING,
    NOTHING_WANTING,
    FINAL,
    NOBODY_ALL_DAY,
    CHANGES,
    NO_CHANGES,
    OFF,
    ON,
    PATTERN,
    NO_PATTERN_THEN,
    /** A gap. */
    NOBODY,
    /** {@code {language}}. */
    NOBODY_SPEAKS,
    /** {@code {name}}: one person is alone. */
    ONLY,
    FIND_SOMEBODY,
    OPEN_SHIFTS,
    NO_OPEN_SHIFTS,
    SHIFT,
    /** {@code {number}}. */
    SHIFT_NUMBER,
    WHEN,
    GIVEN_UP_BY,
    GIVEN_BY_NOBODY,
    STANDS,
    OPEN,
    COVERED,
    /** {@code {name}}. */
    COVERED_BY,
    NOBODY_CAME,
    WANT_SOMEBODY,
    WANT_HOW,
    OPEN_IT,
    DATE,
    DATE_HINT,
    FROM,
    TO,
    TIME_HINT,
    TO_HINT,
    NOT_THESE_TIMES,
    OVER_ALREADY,
    ASK_THREE,
    /** {@code {name}}. */
    GIVE_BACK,
    NOT_NEEDED,
    WHO_COULD,
    FAIREST_FIRST,
    NOBODY_COULD,
    NAME,
    LOAD,
    ASKED_AT,
    NOT_ASKED,
    PUT_ON,
    BACK,
    BACK_TO_WEEK,
    BACK_TO_SHIFT,
    CHECK_TITLE,
    NOBODY_LEFT,
    /** {@code {count}} texts, {@code {parts}}: as networks count. */
    HOW_MANY_TEXTS,
    /** {@code {language}}. */
    SAMPLE,
    SEND,
    /** {@code {name}}. */
    ROTA_OF,
    PERSON_PAGE,
    NEXT_SHIFTS,
    NO_SHIFTS,
    TAKE_OFF,
    SWAP,
    ONE_MORE,
    EVERY_WEEK,
    PATTERN_HINT,
    NO_PATTERN,
    SAVE_PATTERN,
    /** {@code {name}}, {@code {when}}. */
    SWAP_OF,
    SWAP_FOR,
    SWAP_HINT,
    /** {@code {when}}, {@code {name}}. */
    TURN_OF,
    NOBODY_TO_SWAP,
    FEED,
    /** {@code {name}}. */
    FEED_OF,
    FEED_WHAT,
    FEED_ADDRESS,
    FEED_ONCE,
    FEED_NONE,
    /** {@code {when}}. */
    FEED_SINCE,
    FEED_CHANGE,
    FEED_MAKE,
    FEED_RENEW,
    FEED_END,
    FEED_WARNING,
    /** {@code {name}}: of the helpline. In calendars. */
    FEED_OWN,
    /** {@code {helpline}}, {@code {area}}. In calendars. */
    FEED_AREA,
    /** {@code {name}}: a first name. In calendars. */
    FEED_TURN,
    /** {@code {helpline}}, {@code {shift}}. To a volunteer, by text. */
    TEXT_ON,
    /** {@code {helpline}}, {@code {shift}}. To a volunteer, by text. */
    TEXT_OFF,
    /** {@code {helpline}}, {@code {before}}, {@code {shift}}. To a volunteer, by text. */
    TEXT_SWAPPED,
    TOLD_FILLED,
    TOLD_TAKEN,
    TOLD_ALREADY,
    TOLD_CANNOT,
    TOLD_ASKED,
    TOLD_NOBODY_ASKED,
    TOLD_WITHDRAWN,
    TOLD_OPENED,
    TOLD_TAKEN_OFF,
    TOLD_PATTERN,
    TOLD_PUT_ON,
    TOLD_NOT_THEIRS,
    TOLD_SWAPPED,
    TOLD_FEED_ENDED;

    @Override
    public String key() {
        return Wording.key("rota", name());
    }
}
