package org.ringround.telephony.twilio;

import java.util.Optional;
import org.ringround.http.Guard;
import org.ringround.http.Request;
import org.ringround.http.Response;

/**
 * Lets in what Twilio signed. The address is rebuilt from the public one: behind a proxy the server sees another scheme and
 * host than Twilio.
 */
public final class TwilioGuard implements Guard {

    private static final Response REFUSAL = Response.text(403, "This is not signed by Twilio for this address.\n");

    private final Signature signature;
    private final Links links;

    public TwilioGuard(Signature signature, Links links) {
        this.signature = signature;
        this.links = links;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        String url = links.of(request.path()) + (request.query() == null ? "" : "?" + request.query());
        boolean right = request.header("x-twilio-signature")
                .filter(given -> signature.matches(url, request.form(), given))
                .isPresent();
        return right ? Optional.empty() : Optional.of(REFUSAL);
    }
}
