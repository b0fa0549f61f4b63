package org.ringround.desk;

import java.util.Locale;

/** What came of something that a coordinator did with a request. */
public enum Done {
    /** It is as they said. */
    YES,
    /** Likewise, and it waits for calling hours. */
    IN_THE_MORNING,
    /** Likewise, but the volunteer could not be told. */
    NOT_TOLD,
    /** There is no such request. */
    ABSENT,
    /** Something has happened to it since they looked: nothing was done. */
    CHANGED,
    /** It was ended before. */
    ENDED,
    /** It is not ended. */
    NOT_ENDED,
    /** It is so long over that it tells of nobody. */
    LET_GO,
    /** Somebody has it, or it is over. */
    GONE,
    /** Nobody has it. */
    NOBODYS,
    /** A phone rings for it just now, or its caller is on the line. */
    ON_THE_PHONE,
    /** The volunteer holds as many as they may. */
    ENOUGH,
    /** It is not one for that volunteer. */
    NOT_FOR_THEM,
    /** It is urgent: only coordinators may have it. */
    FOR_A_COORDINATOR,
    /** Somebody on the round could not be heard from: it stays urgent until it is closed. */
    ESCALATED,
    /** Volunteers were asked a moment ago. */
    JUST_NOW,
    NO_AREA,
    /** Residents are not rung at that time. */
    OUT_OF_HOURS,
    /** That time is over, or too far away. */
    NO_SUCH_TIME,
    /** There is no number, or it must not be rung. */
    CANNOT_BE_RUNG;

    /** The end of a notice's name: {@code not-told}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether anything was done. */
    public boolean isDone() {
        return this == YES || this == IN_THE_MORNING || this == NOT_TOLD;
    }
}
