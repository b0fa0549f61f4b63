package org.ringround.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.people.Area;
import org.ringround.people.Ring;

/**
 * The form of one area.
 *
 * @param area null: a new one
 * @param others that may be its neighbours
 */
public record AreaView(Frame frame, Entry entry, @Nullable Area area, List<Choice> others) {

    public AreaView {
        others = List.copyOf(others);
    }

    public List<Choice> rings() {
        return List.of(Ring.values()).stream()
                .map(ring -> new Choice(ring.word(), frame.say().say(AreaDoors.label(ring))))
                .toList();
    }

    /** Of the form. */
    public String path() {
        return area == null ? AreaDoors.ADD : AreaDoors.AREAS + "/" + area.id();
    }
}
