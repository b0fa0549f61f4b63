package org.ringround.console.people;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.exchange.FileLayout;

/** What the page for files to import shows: those that whoever looks may bring. */
public record ImportView(Frame frame, Entry entry, List<FileLayout> layouts) {

    public Spoken say() {
        return frame.say();
    }

    public List<Choice> files() {
        return Choices.with(
                new Choice("", ""),
                layouts.stream()
                        .map(layout -> new Choice(layout.file(), layout.file()))
                        .toList());
    }
}
