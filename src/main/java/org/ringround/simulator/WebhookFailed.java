package org.ringround.simulator;

/** A document could not be had, or cannot be carried out: the fallback URL is next. */
final class WebhookFailed extends RuntimeException {

    private final int code;
    private final String url;

    WebhookFailed(int code, String url, String message) {
        super(message, null, false, false);
        this.code = code;
        this.url = url;
    }

    int code() {
        return code;
    }

    String url() {
        return url;
    }
}
