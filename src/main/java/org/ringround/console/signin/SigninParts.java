package org.ringround.console.signin;

import org.ringround.account.Accounts;
import org.ringround.account.FirstAdmin;
import org.ringround.account.OwnPassword;
import org.ringround.account.Sessions;
import org.ringround.account.SignIn;
import org.ringround.console.ConsoleParts;
import org.ringround.console.OwnForms;
import org.ringround.console.SessionCookie;

/**
 * What it takes to let people in.
 *
 * @param cookie of the session
 * @param device the cookie of the browser
 */
public record SigninParts(
        ConsoleParts shell,
        SignIn signIn,
        OwnPassword passwords,
        FirstAdmin first,
        Sessions sessions,
        Accounts accounts,
        SessionCookie cookie,
        SessionCookie device,
        OwnForms forms) {

    /** As a browser asks for it. */
    String address(String path) {
        return shell.rules().root() + path;
    }
}
