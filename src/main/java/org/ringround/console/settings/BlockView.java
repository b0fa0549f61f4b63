package org.ringround.console.settings;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.people.BlockAction;

/** The form by which a number is blocked. */
public record BlockView(Frame frame, Entry entry) {

    public List<Choice> actions() {
        return List.of(BlockAction.values()).stream()
                .map(action -> new Choice(action.word(), frame.say().say(BlockedView.label(action))))
                .toList();
    }
}
