package org.ringround.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.ringround.outbox.Errand;
import org.ringround.outbox.NotPosted;
import org.ringround.outbox.Post;
import org.ringround.settings.MailSettings;

/**
 * A mail server, spoken to by SMTP: {@code smtps} is encrypted from the start, {@code smtp} as soon as the server offers it,
 * and a password is never sent before.
 */
public final class SmtpPost implements Post {

    /** Each wait for the server; a mail has about three of them. */
    private static final String PATIENCE_MILLIS = "5000";

    private static final String PROTOCOL = "mail.smtp.";

    private final URI url;
    private final String from;
    private final InstantSource clock;
    private final Session session;

    private SmtpPost(URI url, String from, InstantSource clock) {
        this.url = url;
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(properties(url));
    }

    /** The server that is set, or {@link Post#NONE}. */
    public static Post of(MailSettings settings, InstantSource clock) {
        URI url = settings.url();
        String from = settings.from();
        return url == null || from == null ? Post.NONE : new SmtpPost(url, from, clock);
    }

    /** What is wrong with the server that is set; empty when it lets us in, or when none is set. */
    public static Optional<String> problem(MailSettings settings, InstantSource clock) {
        if (!(of(settings, clock) instanceof SmtpPost server)) {
            return Optional.empty();
        }
        try (Transport transport = server.connected()) {
            return transport.isConnected() ? Optional.empty() : Optional.of("no connection");
        } catch (MessagingException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no connection"));
        }
    }

    @Override
    public void send(Errand.SendMail mail) {
        try {
            var letter = new Letter(session, mail, from, clock.instant());
            try (Transport transport = connected()) {
                transport.sendMessage(letter, letter.getAllRecipients());
            }
        } catch (AddressException e) {
            throw new NotPosted("a mail address is none", true, e);
        } catch (MessagingException e) {
            throw new NotPosted(
                    "the mail server did not take it: " + e.getClass().getSimpleName(), isForGood(e), e);
        }
    }

    private Transport connected() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        String user = url.getRawUserInfo();
        String[] login = user == null ? new String[0] : user.split(":", 2);
        transport.connect(url.getHost(), port(url), login.length == 0 ? null : decoded(login[0]), password(login));
        return transport;
    }

    private static @Nullable String password(String[] login) {
        return login.length < 2 ? null : decoded(login[1]);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isEncrypted(URI url) {
        return "smtps".equals(url.getScheme());
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isEncrypted(url) ? 465 : 587;
    }

    private static Properties properties(URI url) {
        boolean login = url.getRawUserInfo() != null;
        boolean here = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
        var properties = new Properties();
        properties.setProperty(PROTOCOL + "ssl.enable", String.valueOf(isEncrypted(url)));
        properties.setProperty(PROTOCOL + "starttls.enable", String.valueOf(!isEncrypted(url)));
        properties.setProperty(PROTOCOL + "starttls.required", String.valueOf(login && !here && !isEncrypted(url)));
        properties.setProperty(PROTOCOL + "ssl.checkserveridentity", "true");
        properties.setProperty(PROTOCOL + "auth", String.valueOf(login));
        properties.setProperty(PROTOCOL + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(PROTOCOL + "timeout", PATIENCE_MILLIS);
        properties.setProperty(PROTOCOL + "writetimeout", PATIENCE_MILLIS);
        // Otherwise this machine's own name is looked up, which may take long and is nobody's business.
        properties.setProperty(PROTOCOL + "localhost", "ringround");
        return properties;
    }

    /** The server knows the address and refuses it; everything else may be better later. */
    private static boolean isForGood(@Nullable Exception exception) {
        if (exception instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode() >= 500;
        }
        if (exception instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 500) {
            return true;
        }
        return exception instanceof MessagingException wrapped && isForGood(wrapped.getNextException());
    }
}
