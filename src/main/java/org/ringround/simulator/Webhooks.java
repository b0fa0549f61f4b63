package org.ringround.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ringround.simulator.NetworkEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends signed requests to the server, as Twilio does: retries, limits and all. */
final class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final Exchange exchange;

    Webhooks(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A request of a voice call; throws WebhookFailed when no good answer came. */
    Answer voice(String callSid, Source.At to) {
        return send(callSid, to, true);
    }

    /** A request about a text message. */
    Answer messaging(Source.At to) {
        return send("", to, false);
    }

    private Answer send(String callSid, Source.At to, boolean voice) {
        if (!to.url().matches("https?://[^/?#]+.*")) {
            throw new WebhookFailed(11100, to.url(), "the URL is not an absolute one");
        }
        var overrides = Overrides.of(to.url(), exchange.options().habits().webhookLimit());
        var end = System.nanoTime() + overrides.total().toNanos();
        var token = UUID.randomUUID().toString();
        for (var attempt = 0; ; attempt++) {
            var left = Duration.ofNanos(end - System.nanoTime());
            var attempted = attempt(to, voice, overrides, left, attempt == 0 ? "" : token);
            exchange.log()
                    .add(Kind.WEBHOOK, callSid, "", Overrides.bare(to.url()).toString(), attempted.outcome());
            if (attempted.answer() != null && attempted.answer().good()) {
                return attempted.answer();
            }
            var again = attempt < overrides.retries()
                    && overrides.retryOn().contains(attempted.failure())
                    && System.nanoTime() - end < 0;
            if (!again) {
                throw new WebhookFailed(
                        attempted.code(), to.url(), "the webhook was answered by " + attempted.outcome());
            }
        }
    }

    /** Says it twice, as a retry whose first answer was lost would. */
    Answer again(String callSid, Source.At to) {
        var overrides = Overrides.of(to.url(), exchange.options().habits().webhookLimit());
        var attempted = attempt(
                to, true, overrides, overrides.total(), UUID.randomUUID().toString());
        exchange.log().add(Kind.WEBHOOK, callSid, "", Overrides.bare(to.url()).toString(), attempted.outcome());
        if (attempted.answer() == null || !attempted.answer().good()) {
            throw new WebhookFailed(attempted.code(), to.url(), "the webhook was answered by " + attempted.outcome());
        }
        return attempted.answer();
    }

    private Attempt attempt(Source.At to, boolean voice, Overrides overrides, Duration left, String token) {
        var fault = exchange.faults().ofWebhook(to.url());
        if (fault.isPresent()) {
            return Attempt.failed(fault.get().failure());
        }
        delay(exchange.faults().webhookDelay());
        var form = Form.write(to.parameters());
        var get = to.method().equals("GET");
        var bare = Overrides.bare(to.url()).toString();
        var url = get ? bare + (bare.contains("?") ? "&" : "?") + form : bare;
        var signature = Signature.of(
                exchange.options().authToken(), Signature.signedForm(url, voice), get ? Map.of() : to.parameters());
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(millis(overrides.connect(), left));
            connection.setReadTimeout(millis(overrides.read(), left));
            headers(connection, signature, token);
            if (!get) {
                post(connection, form);
            }
            return Attempt.answered(read(connection));
        } catch (SocketTimeoutException e) {
            var connecting = e.getMessage() != null && e.getMessage().contains("onnect");
            return Attempt.failed(connecting ? "ct" : "rt");
        } catch (ConnectException e) {
            return Attempt.failed("ct");
        } catch (IOException e) {
            log.debug("the webhook {} broke off: {}", to.url(), e.toString());
            return Attempt.failed("rt");
        }
    }

    private void delay(Duration natural) {
        if (!natural.isZero()) {
            exchange.pulse().await(exchange.pulse().condition(), natural, () -> false);
        }
    }

    private static void headers(HttpURLConnection connection, String signature, String token) {
        connection.setRequestProperty("User-Agent", "TwilioProxy/1.1");
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("X-Home-Region", "us1");
        connection.setRequestProperty("X-Twilio-Signature", signature);
        if (!token.isEmpty()) {
            connection.setRequestProperty("I-Twilio-Idempotency-Token", token);
        }
    }

    private static void post(HttpURLConnection connection, String form) throws IOException {
        var body = form.getBytes(StandardCharsets.UTF_8);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        // Streaming keeps the JDK from silently posting again when the connection is dropped, and makes it look
        // whether a kept connection is still there: the server may have been started anew.
        connection.setFixedLengthStreamingMode(body.length);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    private static Answer read(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        var type = connection.getContentType();
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(status, type == null ? "" : type, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static int millis(Duration one, Duration left) {
        return (int) Math.max(1, Math.min(one.toMillis(), left.toMillis()));
    }
}
