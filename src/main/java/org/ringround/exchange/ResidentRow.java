package org.ringround.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** One resident of a file. */
record ResidentRow(
        PersonKey key, @Nullable String area, @Nullable Language language, Home home, List<Contact> contacts) {

    /** Where they live and how else they are reached. */
    record Home(
            @Nullable String address,
            @Nullable String notes,
            @Nullable PhoneNumber secondPhone) {}

    /** Somebody who looks after them. */
    record Contact(String name, PhoneNumber phone) {}
}
