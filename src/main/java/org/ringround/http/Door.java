package org.ringround.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One route at work: limit, guard, handler, answer, time. */
final class Door {

    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_WITH_FILES = "multipart/form-data";

    private final Route route;
    private final Guard guard;
    private final Metrics metrics;

    Door(Route route, Guard guard, Metrics metrics) {
        this.route = route;
        this.guard = guard;
        this.metrics = metrics;
    }

    Route route() {
        return route;
    }

    void answer(Context context) {
        var sample = metrics.begin();
        Response response;
        try {
            response = respond(context);
        } catch (Exception e) {
            log.error("{} failed", route, Discreet.of(e));
            response = both(500, "Something went wrong here.", "Aeth rhywbeth o'i le yma.");
        }
        LiveStream stream = response.stream();
        if (stream != null && !stream.hasPlace()) {
            response = both(
                    503,
                    "As many pages as there may be are live already.",
                    "Mae cymaint o dudalennau byw ag a all fod.");
        }
        send(response, context);
        metrics.end(sample, route.path(), response.status());
    }

    private Response respond(Context context) throws IOException {
        int limit = route.bodyLimit();
        byte[] body = context.req().getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            return both(
                    413,
                    "That is more than this address takes.",
                    "Mae hynny'n fwy nag y mae'r cyfeiriad hwn yn ei dderbyn.");
        }
        Request request = request(context, body);
        Optional<Response> refusal = guard.refuse(request);
        return refusal.isPresent() ? refusal.get() : route.handler().handle(request);
    }

    private Request request(Context context, byte[] body) {
        String type = Optional.ofNullable(context.req().getContentType()).orElse("");
        var headers = new HashMap<String, String>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(
                route.method(),
                context.req().getRequestURI(),
                context.req().getQueryString(),
                context.pathParamMap(),
                form(type, body),
                headers,
                body,
                Client.of(context.req().getRemoteAddr(), headers.get("x-forwarded-for")));
    }

    /** What comes with files has its fields among them. */
    private static Map<String, List<String>> form(String type, byte[] body) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith(FORM)) {
            return Form.read(body);
        }
        return kind.startsWith(FORM_WITH_FILES) ? Multipart.fields(type, body) : Map.of();
    }

    /** No route took it, or the HTTP itself is wrong. */
    static void unmatched(HttpResponseException e, Context context, Metrics metrics) {
        int status = e.getStatus();
        Response response = switch (status) {
            case 404 -> both(status, "There is nothing at this address.", "Nid oes dim yn y cyfeiriad hwn.");
            case 405 ->
                both(
                        status,
                        "This address does not take that method.",
                        "Nid yw'r cyfeiriad hwn yn derbyn y dull hwnnw.");
            default -> both(status, "That did not work.", "Ni weithiodd hynny.");
        };
        send(response, context);
        metrics.end(metrics.begin(), "none", e.getStatus());
    }

    /** Whose page it would have been is not known here, so it is said in both languages. */
    private static Response both(int status, String english, String welsh) {
        return Response.text(status, english + "\n" + welsh + "\n");
    }

    private static void send(Response response, Context context) {
        context.status(response.status());
        response.headers().forEach(context::header);
        response.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        if (!response.contentType().isEmpty()) {
            context.contentType(response.contentType());
        }
        LiveStream stream = response.stream();
        if (stream == null) {
            context.result(response.body());
        } else {
            stream.begin(context);
        }
    }
}
