package org.ringround.console.now;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * Whom a row is about, as far as it is known.
 *
 * @param person null when the number is nobody's, or several people's
 * @param number null when it was withheld, or was not kept
 */
public record Who(@Nullable Named person, @Nullable PhoneNumber number) {

    static final Who NOBODY_KNOWS = new Who(null, null);

    static Who of(@Nullable Long id, @Nullable String name, @Nullable String number) {
        Named person = id == null || name == null ? null : new Named(id, name);
        return new Who(person, number == null ? null : new PhoneNumber(number));
    }

    /** One of our people. */
    public record Named(long id, String name) {}
}
