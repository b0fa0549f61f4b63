package org.ringround.people;

import java.util.List;

/**
 * The numbers of one person.
 *
 * @param own those that are nobody else's, in E.164
 * @param shared whether another one is somebody else's too, as in a household
 */
public record OwnNumbers(List<String> own, boolean shared) {

    public OwnNumbers {
        own = List.copyOf(own);
    }
}
