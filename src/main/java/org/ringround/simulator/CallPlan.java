package org.ringround.simulator;

import java.time.Duration;
import java.util.Set;

/**
 * What a call was ordered with.
 *
 * @param fallbackUrl empty = none
 * @param statusUrl empty = none
 * @param statusMethod GET or POST
 * @param events which of initiated, ringing, answered, completed are reported
 * @param timeout how long it rings, without Twilio's five seconds more
 */
record CallPlan(String fallbackUrl, String statusUrl, String statusMethod, Set<String> events, Duration timeout) {

    static CallPlan ofNumber(AccountNumber number) {
        return new CallPlan(
                number.fallbackUrl(), number.statusUrl(), "POST", Set.of("completed"), Duration.ofSeconds(60));
    }
}
