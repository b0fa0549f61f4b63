package org.ringround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.outbox.Errand;
import org.ringround.outbox.NotPosted;
import org.ringround.outbox.Post;
import org.ringround.settings.MailSettings;

class SmtpPostTest {

    private static final UUID ID = UUID.fromString("0190f3a2-7b1c-4c58-9f0e-2f1d6a5b8c01");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailSettings settings(String login) {
        return new MailSettings(
                URI.create("smtp://" + login + "127.0.0.1:" + server.getSmtp().getPort()),
                "Phones <phones@example.org>");
    }

    private static Errand.SendMail mail(String to) {
        return new Errand.SendMail(ID, to, "Ringround: larwm 7", "Mae'r alwad yn hwyr: tŷ.");
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        SmtpPost.of(settings(""), CLOCK).send(mail("jo@example.org"));

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Ringround: larwm 7");
        assertThat(got.getContent().toString().strip()).isEqualTo("Mae'r alwad yn hwyr: tŷ.");
        assertThat(got.getFrom()[0]).hasToString("Phones <phones@example.org>");
        assertThat(got.getAllRecipients()[0]).hasToString("jo@example.org");
        assertThat(got.getMessageID()).isEqualTo("<" + ID + "@ringround>");
        assertThat(got.getSentDate()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void aServerThatWantsALoginGetsIt() {
        server.setUser("phones@example.org", "phones", "s:e/cret");

        SmtpPost.of(settings("phones:s%3Ae%2Fcret@"), CLOCK).send(mail("jo@example.org"));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsTriedAgainLater() {
        server.setUser("phones@example.org", "phones", "secret");

        assertThatThrownBy(() -> SmtpPost.of(settings("phones:wrong@"), CLOCK).send(mail("jo@example.org")))
                .isInstanceOfSatisfying(
                        NotPosted.class, e -> assertThat(e.isForGood()).isFalse());
        assertThat(SmtpPost.problem(settings("phones:wrong@"), CLOCK)).isPresent();
        assertThat(SmtpPost.problem(settings("phones:secret@"), CLOCK)).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        MailSettings settings = settings("");
        server.stop();

        assertThatThrownBy(() -> SmtpPost.of(settings, CLOCK).send(mail("jo@example.org")))
                .isInstanceOfSatisfying(
                        NotPosted.class, e -> assertThat(e.isForGood()).isFalse());
        assertThat(SmtpPost.problem(settings, CLOCK)).isPresent();
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        assertThatThrownBy(() -> SmtpPost.of(settings(""), CLOCK).send(mail("jo@example.org\r\nBcc: x@example.org")))
                .isInstanceOfSatisfying(
                        NotPosted.class, e -> assertThat(e.isForGood()).isTrue());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAServerThereIsNoPost() {
        var none = new MailSettings(null, null);

        assertThat(SmtpPost.of(none, CLOCK)).isSameAs(Post.NONE);
        assertThat(SmtpPost.problem(none, CLOCK)).isEmpty();
        assertThatThrownBy(() -> Post.NONE.send(mail("jo@example.org"))).isInstanceOf(NotPosted.class);
    }
}
