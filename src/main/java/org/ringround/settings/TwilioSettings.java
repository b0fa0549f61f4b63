package org.ringround.settings;

import java.net.URI;

/**
 * The account at Twilio.
 *
 * @param apiUrl without a slash at its end
 * @param callsPerSecond pace of outbound calls; 0 = no limit
 */
public record TwilioSettings(String accountSid, Secret authToken, URI apiUrl, int callsPerSecond) {

    /** Without an account the phone network is simulated. */
    public boolean isSimulated() {
        return accountSid.isEmpty();
    }
}
