package org.ringround.telephony;

import org.jspecify.annotations.Nullable;

/** Where texts come in. A repeat of one SID changes nothing. */
public interface TextReception {

    /** @param from the sender, null when it is no valid number */
    void text(String sid, @Nullable PhoneNumber from, String body);
}
