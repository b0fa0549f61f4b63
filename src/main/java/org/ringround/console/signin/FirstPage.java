package org.ringround.console.signin;

import java.util.Optional;
import org.ringround.account.AccountName;
import org.ringround.account.FirstAdmin;
import org.ringround.account.PasswordAnswer;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.words.SignInLabel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the link opens that the server prints when it starts: where the first admin makes their own account. */
final class FirstPage {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);

    private static final String NAME = "name";

    private final SigninParts parts;
    private final Outside outside;

    FirstPage(SigninParts parts, Outside outside) {
        this.parts = parts;
        this.outside = outside;
    }

    Response show(Request request) {
        Spoken say = outside.say(request);
        return parts.first().isInvited(token(request)) ? page(200, request, Entry.blank(say), say) : outside.over();
    }

    Response begin(Request request) {
        Spoken say = outside.say(request);
        Entry entry = Entry.filled(say, request.form());
        if (!parts.forms().isOurs(request)) {
            LOG.warn("A form for the first admin came from another site, and was refused");
            entry.refuse(NAME, say.say(SignInLabel.FOREIGN));
            return page(403, request, entry, say);
        }
        Optional<AccountName> name = AccountName.read(entry.value(NAME));
        if (name.isEmpty()) {
            entry.refuse(NAME, say.say(SignInLabel.NAME_ODD));
        }
        String password = entry.value(PasswordPage.WANTED);
        if (!password.equals(entry.value(PasswordPage.AGAIN))) {
            entry.refuse(PasswordPage.AGAIN, say.say(SignInLabel.PASSWORD_DIFFERENT));
        }
        if (!entry.isRight()) {
            return page(422, request, entry, say);
        }
        PasswordAnswer answer = parts.first().begin(token(request), name.orElseThrow(), password, say.language());
        return answer instanceof PasswordAnswer.Chosen chosen
                ? Html.seeOther(parts.address("/")).with(parts.cookie().set(chosen.session()))
                : refused(request, answer, entry, say);
    }

    private Response refused(Request request, PasswordAnswer answer, Entry entry, Spoken say) {
        if (answer instanceof PasswordAnswer.Weak weak) {
            entry.refuse(PasswordPage.WANTED, say.say(PasswordPage.fault(weak.fault())));
            return page(422, request, entry, say);
        }
        if (answer instanceof PasswordAnswer.NameTaken) {
            entry.refuse(NAME, say.say(SignInLabel.NAME_TAKEN));
            return page(422, request, entry, say);
        }
        if (answer instanceof PasswordAnswer.Busy) {
            entry.refuse(PasswordPage.WANTED, say.say(SignInLabel.BUSY));
            return page(503, request, entry, say);
        }
        return outside.over();
    }

    private Response page(int status, Request request, Entry entry, Spoken say) {
        // In its one form, which holds nothing but letters and figures.
        String path = FirstAdmin.path(token(request));
        return Html.lively(
                status,
                new StaticTemplates()
                        .signinFirst(new FirstView(say, parts.shell().rules(), entry, path)));
    }

    private static String token(Request request) {
        return request.pathParam("token");
    }
}
