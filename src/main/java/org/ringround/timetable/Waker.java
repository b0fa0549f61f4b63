package org.ringround.timetable;

/** Whoever is woken; running it twice changes nothing. */
public interface Waker {

    /** The group of its wakes. */
    String group();

    /**
     * It is time, or later: {@link Wake#at} says for which moment it was set. Whoever sets the next one under the same name does
     * so when this one's work is committed. If it throws, it is woken again a minute later.
     */
    void wake(Wake wake);
}
