package org.ringround.console.rounds;

import java.util.List;
import org.ringround.telephony.PhoneNumber;

/**
 * A volunteer who makes befriending calls, or may.
 *
 * @param id of their person
 * @param areas their names
 * @param left whether they are a volunteer no more
 */
public record Befriends(long id, String name, PhoneNumber phone, List<String> areas, boolean left) {

    public Befriends {
        areas = List.copyOf(areas);
    }
}
