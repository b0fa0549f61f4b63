package org.ringround.timetable;

/** What was to be set or read could not be: most likely the database is away, which its cause says. */
public final class TimetableTroubled extends RuntimeException {

    private static final long serialVersionUID = 1;

    TimetableTroubled(String what, Exception cause) {
        super(what, cause);
    }
}
