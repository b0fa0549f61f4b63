package org.ringround.console.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * A request to be written down by hand.
 *
 * @param name of the resident whom it is about, null when a number is typed
 * @param people who share the number that was typed; none unless it must be said who it is
 */
public record NewRequestView(
        Frame frame,
        Entry entry,
        @Nullable String name,
        List<Choice> people,
        List<Choice> needs,
        List<Choice> areas,
        List<Choice> languages) {}
