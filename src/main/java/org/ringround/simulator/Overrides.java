package org.ringround.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a webhook is tried, as said in the fragment of its URL.
 *
 * @param retries how often it is tried again after the first time
 * @param retryOn which of ct, rt, 4xx, 5xx are tried again
 */
record Overrides(int retries, Set<String> retryOn, Duration connect, Duration read, Duration total) {

    private static final Set<String> ALL = Set.of("ct", "rt", "4xx", "5xx");

    static Overrides of(String url, Duration limit) {
        Map<String, String> said = new HashMap<>();
        if (url.contains("#")) {
            for (var pair : url.substring(url.indexOf('#') + 1).split("&")) {
                var parts = pair.split("=", 2);
                if (parts.length == 2) {
                    said.put(parts[0], parts[1]);
                }
            }
        }
        var retryOn = said.getOrDefault("rp", "ct");
        if (!retryOn.equals("all") && !ALL.containsAll(Set.copyOf(List.of(retryOn.split(","))))) {
            throw new WebhookFailed(11243, url, "the retry policy is none: rp=" + retryOn);
        }
        return new Overrides(
                number(said, "rc", 1, 5),
                retryOn.equals("all") ? ALL : Set.copyOf(List.of(retryOn.split(","))),
                Duration.ofMillis(number(said, "ct", 5000, 10000)),
                shorter(Duration.ofMillis(number(said, "rt", 15000, 15000)), limit),
                shorter(Duration.ofMillis(number(said, "tt", 15000, 15000)), limit));
    }

    private static int number(Map<String, String> said, String name, int otherwise, int most) {
        var value = said.getOrDefault(name, "");
        return value.matches("\\d{1,6}") ? Math.min(Integer.parseInt(value), most) : otherwise;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static URI bare(String url) {
        return URI.create(url.contains("#") ? url.substring(0, url.indexOf('#')) : url);
    }
}
