package org.ringround.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exception that may stand in a log: where it happened and of what kind, with no more of its message than the first line
 * and no number in that longer than four digits. Databases and networks put people's data into their messages.
 */
public final class Discreet extends RuntimeException {

    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d ().-]{3,}\\d");

    private Discreet(String message, @Nullable Discreet cause, StackTraceElement[] trace) {
        super(message, cause);
        setStackTrace(trace);
    }

    public static Discreet of(Throwable thrown) {
        return of(thrown, 5);
    }

    private static Discreet of(Throwable thrown, int causes) {
        Throwable cause = causes == 0 ? null : thrown.getCause();
        String name = thrown.getClass().getName();
        String message = thrown.getMessage() == null ? name : name + ": " + masked(thrown.getMessage());
        return new Discreet(message, cause == null ? null : of(cause, causes - 1), thrown.getStackTrace());
    }

    /** The first line of a text, its long numbers replaced. */
    public static String masked(String text) {
        return NUMBERS.matcher(text.lines().findFirst().orElse("")).replaceAll("…");
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
