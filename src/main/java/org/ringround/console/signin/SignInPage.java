package org.ringround.console.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Admission;
import org.ringround.account.Attempt;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.OwnPath;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.telephony.Language;
import org.ringround.words.SignInLabel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people sign in. They go on to where they were going, which is a page of ours and of nobody else. */
final class SignInPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);

    private static final String NAME = "name";
    private static final String PASSWORD = "password";
    private static final String TO = "to";

    /** As long as the browser is known without being seen. */
    private static final Duration DEVICE_KEPT = Duration.ofDays(180);

    /** Longer than any name or password can be. */
    private static final int LONGEST = 1_000;

    private static final Map<String, SignInLabel> TOLD = Map.of(
            "signed-out", SignInLabel.TOLD_SIGNED_OUT,
            "ended", SignInLabel.TOLD_ENDED,
            "changed", SignInLabel.TOLD_CHANGED);

    private final SigninParts parts;
    private final Outside outside;

    SignInPage(SigninParts parts, Outside outside) {
        this.parts = parts;
        this.outside = outside;
    }

    Response show(Request request) {
        if (isSignedIn(request)) {
            return Html.seeOther(to(request).text());
        }
        SignInLabel told = request.parameter("told").map(TOLD::get).orElse(null);
        Spoken say = outside.say(request);
        return page(200, request, Entry.blank(say), told);
    }

    Response admit(Request request) {
        Spoken say = outside.say(request);
        Entry entry = Entry.filled(say, request.form());
        if (!parts.forms().isOurs(request)) {
            LOG.warn("A form to sign in with came from another site, and was refused");
            entry.refuse(NAME, say.say(SignInLabel.FOREIGN));
            return page(403, request, entry, null);
        }
        require(entry, say);
        if (!entry.isRight()) {
            return page(422, request, entry, null);
        }
        Admission admission = parts.signIn().admit(attempt(request, entry));
        if (admission instanceof Admission.In in) {
            return Html.seeOther(
                            in.mustChange()
                                    ? parts.address(SigninDoors.PASSWORD)
                                    : to(request).text())
                    .with(parts.cookie().set(in.session()))
                    .with(parts.device().keep(in.device(), DEVICE_KEPT));
        }
        return refused(admission, request, entry);
    }

    private Attempt attempt(Request request, Entry entry) {
        Language language = isChosen(request) ? outside.say(request).language() : null;
        return new Attempt(
                entry.value(NAME),
                entry.value(PASSWORD),
                request.client(),
                parts.device().read(request).orElse(null),
                parts.cookie().read(request).orElse(null),
                language);
    }

    private static void require(Entry entry, Spoken say) {
        if (entry.value(NAME).isBlank()) {
            entry.refuse(NAME, say.say(SignInLabel.NAME_MISSING));
        }
        if (entry.value(PASSWORD).isEmpty()) {
            entry.refuse(PASSWORD, say.say(SignInLabel.PASSWORD_MISSING));
        }
        if (entry.value(NAME).length() > LONGEST || entry.value(PASSWORD).length() > LONGEST) {
            entry.refuse(NAME, say.say(SignInLabel.WRONG));
        }
    }

    private Response refused(Admission admission, Request request, Entry entry) {
        Spoken say = outside.say(request);
        if (admission instanceof Admission.TooMany) {
            entry.refuse(NAME, say.say(SignInLabel.TOO_MANY));
            return page(429, request, entry, null);
        }
        if (admission instanceof Admission.Busy) {
            entry.refuse(NAME, say.say(SignInLabel.BUSY));
            return page(503, request, entry, null);
        }
        entry.refuse(NAME, say.say(SignInLabel.WRONG));
        return page(422, request, entry, null);
    }

    private Response page(int status, Request request, Entry entry, @Nullable SignInLabel told) {
        var view = new SignInView(
                outside.say(request), parts.shell().rules(), entry, to(request), isChosen(request), told);
        return Html.lively(status, new StaticTemplates().signinPage(view));
    }

    private static boolean isChosen(Request request) {
        return request.parameter(Outside.LANGUAGE)
                .or(() -> request.field(Outside.LANGUAGE))
                .isPresent();
    }

    private boolean isSignedIn(Request request) {
        Optional<String> token = parts.cookie().read(request);
        return token.isPresent()
                && parts.shell()
                        .db()
                        .transact(tx -> parts.sessions()
                                .find(tx, token.get(), parts.shell().clock().instant())
                                .isPresent());
    }

    private OwnPath to(Request request) {
        return request.parameter(TO)
                .or(() -> request.field(TO))
                .flatMap(OwnPath::read)
                .orElseGet(() -> new OwnPath(parts.address("/")));
    }
}
