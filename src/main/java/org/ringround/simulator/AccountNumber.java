package org.ringround.simulator;

import java.time.Instant;

/**
 * A phone number of the account and where it leads; empty URLs = none.
 *
 * @param sid PN and 32 hexadecimal digits
 * @param number E.164
 */
record AccountNumber(
        String sid,
        String number,
        Instant created,
        String voiceUrl,
        String statusUrl,
        String fallbackUrl,
        String smsUrl) {}
