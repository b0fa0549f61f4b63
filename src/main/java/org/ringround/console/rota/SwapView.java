package org.ringround.console.rota;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * A turn that somebody gives to another for theirs.
 *
 * @param turn names it
 * @param when it is
 * @param others whose turn could be had for it
 * @param more how many there are besides
 */
public record SwapView(Frame frame, Member who, Entry entry, String turn, String when, List<Choice> others, int more) {}
