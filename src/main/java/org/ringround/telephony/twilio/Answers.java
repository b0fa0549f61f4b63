package org.ringround.telephony.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.ringround.http.Discreet;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the REST API's answers mean: done, refused, or nobody knows. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    /** An answer that cannot be read is no answer. */
    static <T> T read(Supplier<T> request) {
        try {
            return request.get();
        } catch (TwilioException | NullPointerException | IllegalArgumentException e) {
            throw new TelephonyUnreachable("the phone network's answer cannot be read", true, e);
        }
    }

    /** Passes what succeeded. */
    static void check(Response response) {
        int status = response.getStatusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        throw failure(status, response.getContent());
    }

    /** A redirect is refused too: Twilio's API has none, and followed it would be a second request. */
    static RuntimeException failure(int status, @Nullable String body) {
        if (status >= 500) {
            return new TelephonyUnreachable("the phone network failed with " + status, true, null);
        }
        JsonNode error = json(body);
        int code = error.path("code").asInt(0);
        String message = Discreet.masked(error.path("message").asString(""));
        return new TelephonyRefused(status, code, "refused with " + status + "/" + code + ": " + message);
    }

    private static JsonNode json(@Nullable String body) {
        try {
            return JSON.readTree(body == null ? "{}" : body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** Only a connection that was never made is certain to have carried nothing. */
    static TelephonyUnreachable unreachable(Throwable thrown) {
        return new TelephonyUnreachable("no clear answer from the phone network", !neverConnected(thrown), thrown);
    }

    private static boolean neverConnected(@Nullable Throwable thrown) {
        if (thrown == null) {
            return false;
        }
        return thrown instanceof ConnectException
                || thrown instanceof UnknownHostException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof ConnectTimeoutException
                || thrown instanceof ConnectionRequestTimeoutException
                || neverConnected(thrown.getCause());
    }
}
