package org.ringround.console.settings;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * A number of ours that people dial.
 *
 * @param area the id of the one that it leads to, null: the caller is asked
 * @param areaName null likewise
 * @param script null: the central one
 */
public record LineEntry(
        long id,
        PhoneNumber number,
        @Nullable String name,
        @Nullable Long area,
        @Nullable String areaName,
        @Nullable String script) {}
