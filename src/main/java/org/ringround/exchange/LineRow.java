package org.ringround.exchange;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/** One line of a file. */
record LineRow(
        PhoneNumber number,
        @Nullable String name,
        @Nullable String area,
        @Nullable String script) {}
