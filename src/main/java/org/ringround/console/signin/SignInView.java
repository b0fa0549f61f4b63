package org.ringround.console.signin;

import org.jspecify.annotations.Nullable;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Entry;
import org.ringround.console.OwnPath;
import org.ringround.console.Spoken;
import org.ringround.words.SignInLabel;

/**
 * The page where people sign in.
 *
 * @param to the path they go on to
 * @param chosen whether they chose the page's language themselves
 * @param told why they are here, null: they came by themselves
 */
public record SignInView(
        Spoken say,
        ConsoleRules rules,
        Entry entry,
        OwnPath to,
        boolean chosen,
        @Nullable SignInLabel told) {

    /** Of the page itself, by which its language can be changed and they still go on from it. */
    public String path() {
        return SigninDoors.SIGN_IN + "?to=" + to.asParameter();
    }
}
