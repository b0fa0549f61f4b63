package org.ringround.simulator;

import java.time.Instant;

/**
 * A text message.
 *
 * @param sid SM and 32 hexadecimal digits
 * @param direction inbound, outbound-api or outbound-reply
 * @param status in Twilio's words
 */
public record Text(String sid, String from, String to, String body, Instant at, String direction, String status) {

    Text withStatus(String next) {
        return new Text(sid, from, to, body, at, direction, next);
    }

    /** Parts that it is sent in: 160 letters of the old alphabet or 70 of any, fewer when there are several. */
    int segments() {
        var plain = body.chars().allMatch(letter -> letter < 128 || "£èéùìòÇØøÅåÄÖÑÜ§äöñüà".indexOf(letter) >= 0);
        var alone = plain ? 160 : 70;
        var each = plain ? 153 : 67;
        return body.length() <= alone ? 1 : (body.length() + each - 1) / each;
    }
}
