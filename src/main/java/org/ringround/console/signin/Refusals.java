package org.ringround.console.signin;

import org.ringround.account.Visitor;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Frame;
import org.ringround.console.Html;
import org.ringround.console.OwnPath;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.telephony.Language;
import org.ringround.words.ShellLabel;
import org.ringround.words.SignInLabel;

/** The pages for those who are not let in; where nobody knows which language they read, in both. */
final class Refusals {

    private final ConsoleParts shell;

    Refusals(SigninParts parts) {
        this.shell = parts.shell();
    }

    /** A form from nobody who is signed in, or from no page of ours. */
    Response forbidden() {
        return Html.lively(
                403,
                new StaticTemplates()
                        .signinRefused(
                                say(),
                                shell.rules(),
                                SignInLabel.REFUSED_TITLE,
                                SignInLabel.REFUSED_WHY,
                                SignInLabel.REFUSED_AGAIN));
    }

    /** The database is away. */
    Response trouble() {
        return Html.lively(
                503,
                new StaticTemplates()
                        .signinRefused(say(), shell.rules(), ShellLabel.TROUBLE_TITLE, ShellLabel.TROUBLE, null));
    }

    /** A link for the first admin that is good for nothing. */
    Response over() {
        return Html.lively(
                404,
                new StaticTemplates()
                        .signinRefused(
                                say(), shell.rules(), SignInLabel.FIRST_OVER_TITLE, SignInLabel.FIRST_OVER_WHY, null));
    }

    /** The same as for what is not there. */
    Response nothing(Visitor who, Request request) {
        Language own = who.language();
        var say = new Spoken(
                shell.words(),
                own == null ? shell.rules().page().language() : own,
                shell.rules().zone());
        String here = OwnPath.of(shell.rules().root(), request).text();
        return Html.lively(404, new StaticTemplates().absent(new Frame(say, shell.rules(), who, here, null)));
    }

    private Spoken say() {
        return new Spoken(
                shell.words(), shell.rules().page().language(), shell.rules().zone());
    }
}
