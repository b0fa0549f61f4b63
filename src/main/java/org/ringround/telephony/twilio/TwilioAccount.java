package org.ringround.telephony.twilio;

import java.net.URI;
import java.time.Duration;
import org.ringround.settings.Secret;
import org.ringround.telephony.PhoneNumber;

/**
 * Whose account at which address, and from which numbers.
 *
 * @param apiUrl the REST API's base URL, without Twilio's own paths
 * @param central the caller ID of every call
 * @param text the number that sends texts
 * @param connect how long to wait for a connection
 * @param read how long to wait for an answer, and between its parts
 */
public record TwilioAccount(
        String sid,
        Secret token,
        String apiUrl,
        PhoneNumber central,
        PhoneNumber text,
        Duration connect,
        Duration read) {

    public static final String API_URL = "https://api.twilio.com";

    public TwilioAccount {
        apiUrl = apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
    }

    /** With the usual patience: a worker waits for the answer, and a call that was placed takes a second or two. */
    public static TwilioAccount of(String sid, Secret token, String apiUrl, PhoneNumber central, PhoneNumber text) {
        return new TwilioAccount(sid, token, apiUrl, central, text, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    /** Whether real phones ring behind that address. */
    boolean isReal() {
        String host = URI.create(apiUrl).getHost();
        return host == null || host.equals("twilio.com") || host.endsWith(".twilio.com");
    }
}
