package org.ringround.timetable;

import java.util.Collection;
import java.util.List;

/** What is set to happen: kept in the database, in no transaction of the caller's. A repeat changes nothing. */
public interface Wakes {

    /** Replaces the one of that group and name. One whose time is over comes at once. */
    default void set(Wake wake) {
        setAll(List.of(wake));
    }

    /** The same for thousands: those that stand there already cost next to nothing. */
    void setAll(Collection<Wake> wakes);

    /** Is not woken any more, if it was set; what is under way goes on. */
    void remove(String group, String name);

    /** What is really set, and what is being done just now, by name. */
    List<Wake> list(String group);
}
