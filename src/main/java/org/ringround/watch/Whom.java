package org.ringround.watch;

import java.util.List;

/**
 * Somebody who is to be erased.
 *
 * @param numbers that are theirs and nobody else's
 * @param shared whether another number of theirs is somebody else's too
 * @param email where mails to them went; no more than one
 * @param particulars what else of them may stand in a text: name, address, mail address
 */
record Whom(long id, String name, List<String> numbers, boolean shared, List<String> email, List<String> particulars) {

    Whom {
        numbers = List.copyOf(numbers);
        email = List.copyOf(email);
        particulars = List.copyOf(particulars);
    }
}
