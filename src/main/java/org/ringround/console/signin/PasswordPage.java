package org.ringround.console.signin;

import java.time.Instant;
import java.util.Optional;
import org.ringround.account.OwnPassword;
import org.ringround.account.PasswordAnswer;
import org.ringround.account.PasswordRule;
import org.ringround.account.Session;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.words.SignInLabel;

/** Where people choose another password for themselves. */
final class PasswordPage {

    static final String WANTED = "wanted";
    static final String AGAIN = "again";

    private static final String BEFORE = "before";

    private final SigninParts parts;

    PasswordPage(SigninParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        return Optional.of(page(200, visit, Entry.blank(visit.say())));
    }

    /** The password is looked at outside of any transaction; what came of it is then shown within one. */
    Response change(Request request) {
        Instant now = parts.shell().clock().instant();
        Optional<Session> session = parts.cookie()
                .read(request)
                .flatMap(token ->
                        parts.shell().db().transact(tx -> parts.sessions().find(tx, token, now)));
        if (session.isEmpty()) {
            return over();
        }
        String wanted = request.field(WANTED).orElse("");
        if (!wanted.equals(request.field(AGAIN).orElse(""))) {
            return refused(request, AGAIN, SignInLabel.PASSWORD_DIFFERENT, 422);
        }
        var wish = new OwnPassword.Wish(request.field(BEFORE).orElse(""), wanted, request.client());
        return answer(request, parts.passwords().change(session.get().visitor(), wish));
    }

    private Response answer(Request request, PasswordAnswer answer) {
        if (answer instanceof PasswordAnswer.Chosen chosen) {
            return Html.seeOther(parts.address("/now?told=signin.password"))
                    .with(parts.cookie().set(chosen.session()));
        }
        if (answer instanceof PasswordAnswer.Weak weak) {
            return refused(request, WANTED, fault(weak.fault()), 422);
        }
        if (answer instanceof PasswordAnswer.WrongBefore) {
            return refused(request, BEFORE, SignInLabel.PASSWORD_BEFORE_WRONG, 422);
        }
        if (answer instanceof PasswordAnswer.TooMany) {
            return refused(request, BEFORE, SignInLabel.TOO_MANY, 429);
        }
        return answer instanceof PasswordAnswer.Busy ? refused(request, WANTED, SignInLabel.BUSY, 503) : over();
    }

    static SignInLabel fault(PasswordRule.Fault fault) {
        return switch (fault) {
            case SHORT -> SignInLabel.PASSWORD_SHORT;
            case LONG -> SignInLabel.PASSWORD_LONG;
            case IS_NAME -> SignInLabel.PASSWORD_IS_NAME;
            case COMMON -> SignInLabel.PASSWORD_COMMON;
            case SAME -> SignInLabel.PASSWORD_SAME;
        };
    }

    private Response over() {
        return Html.seeOther(parts.address(SigninDoors.SIGN_IN + "?told=changed"));
    }

    private Response refused(Request request, String field, SignInLabel why, int status) {
        return parts.shell()
                .doors()
                .within(visit -> {
                    Entry entry = visit.entry();
                    entry.refuse(field, visit.say().say(why));
                    return Optional.of(page(status, visit, entry));
                })
                .handle(request);
    }

    private Response page(int status, Visit visit, Entry entry) {
        boolean mustChange = parts.cookie()
                .read(visit.request())
                .flatMap(token -> parts.sessions().find(visit.tx(), token, visit.now()))
                .filter(Session::mustChange)
                .isPresent();
        return Html.lively(
                status, new StaticTemplates().signinPassword(new PasswordView(visit.frame(), entry, mustChange)));
    }
}
