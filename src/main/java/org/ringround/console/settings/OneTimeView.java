package org.ringround.console.settings;

import org.ringround.console.Frame;

/** A one-time password, shown this once. */
public record OneTimeView(Frame frame, String name, String password) {}
