package org.ringround.outbox;

/** The mail server, outward. */
@FunctionalInterface
public interface Post {

    /** Where no mail server is set. */
    Post NONE = mail -> {
        throw new NotPosted("no mail server is set", true, null);
    };

    /**
     * Hands the mail over; returns when the server has taken it.
     *
     * @throws NotPosted it has not, as far as we know
     */
    void send(Errand.SendMail mail);
}
