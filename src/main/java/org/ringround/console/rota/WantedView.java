package org.ringround.console.rota;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/** The form that opens a shift in an area. */
public record WantedView(Frame frame, Entry entry, List<Choice> areas) {}
