package org.ringround.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.ringround.outbox.Errand;

/** A mail in the form in which it travels. Its id stays the same however often it is sent. */
final class Letter extends MimeMessage {

    private final String id;

    Letter(Session session, Errand.SendMail mail, String from, Instant now) throws MessagingException {
        super(session);
        id = "<" + mail.id() + "@ringround>";
        setFrom(new InternetAddress(from, true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        setText(mail.body(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        // Nobody's out-of-office note need answer it.
        setHeader("Auto-Submitted", "auto-generated");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
