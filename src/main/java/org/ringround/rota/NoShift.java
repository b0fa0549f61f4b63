package org.ringround.rota;

/** A text that is no shift; the message says how to write one. */
public final class NoShift extends IllegalArgumentException {

    private final String text;

    NoShift(String text) {
        super("\"" + text + "\" is no shift; write a day (Mon, Tue, Wed, Thu, Fri, Sat, Sun,"
                + " daily) and two times, like Mon 09:00-12:00, and ; between shifts");
        this.text = text;
    }

    /** As it was written. */
    public String text() {
        return text;
    }
}
