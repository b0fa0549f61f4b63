package org.ringround.console.signin;

import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * The page on which people choose a password.
 *
 * @param mustChange they came with a one-time password
 */
public record PasswordView(Frame frame, Entry entry, boolean mustChange) {}
