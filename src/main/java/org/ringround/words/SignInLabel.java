package org.ringround.words;

/** Signing in. What stands in braces is filled in. */
public enum SignInLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("signin", name());
    }
}
