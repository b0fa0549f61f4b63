package org.ringround.console.rounds;

import org.ringround.console.Entry;
import org.ringround.console.Frame;

/** A round is suspended: since when, until when, and why. */
public record SuspendView(Frame frame, long round, OnList resident, Entry entry) {}
