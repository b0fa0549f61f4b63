package org.ringround.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters that come with every request about a call. */
final class CallParameters {

    private CallParameters() {}

    static Map<String, String> of(Leg leg, String accountSid) {
        var identity = leg.identity();
        var all = withPlaces(identity.from(), identity.to());
        all.put("CallSid", identity.sid());
        all.put("AccountSid", accountSid);
        all.put("CallStatus", leg.status().wire());
        all.put("Direction", identity.direction().wire());
        all.put("Caller", identity.from());
        all.put("Called", identity.to());
        all.put("CallToken", "%7B%22parentCallInfoToken%22%3A%22simulated%22%7D");
        // Twilio adds parameters without notice; a server that minds should fail here first.
        all.put("XSimulatedExtra", "the network adds parameters without notice");
        if (identity.parentSid() != null) {
            all.put("ParentCallSid", identity.parentSid());
        }
        for (var side : new String[] {"Caller", "Called"}) {
            for (var field : new String[] {"City", "State", "Zip"}) {
                all.put(side + field, "");
            }
            all.put(side + "Country", country(side.equals("Caller") ? identity.from() : identity.to()));
        }
        return all;
    }

    /** Also those of a text message. */
    static Map<String, String> withPlaces(String from, String to) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ApiVersion", "2010-04-01");
        all.put("From", from);
        all.put("To", to);
        for (var side : new String[] {"From", "To"}) {
            for (var field : new String[] {"City", "State", "Zip"}) {
                all.put(side + field, "");
            }
            all.put(side + "Country", country(side.equals("From") ? from : to));
        }
        return all;
    }

    private static String country(String number) {
        return number.startsWith("+44") ? "GB" : "";
    }
}
