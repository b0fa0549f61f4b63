package org.ringround.simulator;

/** What goes wrong with a webhook on its way; the server is not asked. */
public enum WebhookFault {
    NOBODY_LISTENS("ct"),
    NO_ANSWER_IN_TIME("rt"),
    SERVER_ERROR("5xx");

    private final String failure;

    WebhookFault(String failure) {
        this.failure = failure;
    }

    /** As the overrides name it. */
    String failure() {
        return failure;
    }
}
