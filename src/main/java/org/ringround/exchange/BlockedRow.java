package org.ringround.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ringround.people.BlockAction;
import org.ringround.telephony.PhoneNumber;

/** One blocked number of a file. */
record BlockedRow(
        PhoneNumber number,
        BlockAction action,
        LocalDate until,
        @Nullable String reason) {}
