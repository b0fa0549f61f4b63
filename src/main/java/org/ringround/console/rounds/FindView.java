package org.ringround.console.rounds;

import java.util.List;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * Whose round a new one is to be.
 *
 * @param found those in whose names what was typed stands, at most twenty
 */
public record FindView(Frame frame, Entry entry, List<OnList> found) {}
