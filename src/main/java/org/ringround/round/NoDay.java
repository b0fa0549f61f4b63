package org.ringround.round;

/** A word that is no day of the week; the message says how to write one. */
public final class NoDay extends IllegalArgumentException {

    private final String text;

    NoDay(String text) {
        super("\"" + text + "\" is no day; write Mon, Tue, Wed, Thu, Fri, Sat, Sun with ; between them, or daily");
        this.text = text;
    }

    /** As it was written. */
    public String text() {
        return text;
    }
}
