package org.ringround.console.settings;

import java.util.ArrayList;
import java.util.List;
import org.ringround.console.Frame;
import org.ringround.watch.Erasable;
import org.ringround.watch.Obstacle;
import org.ringround.words.SettingsLabel;

/** The page that says what will go and what stays, before somebody is erased. */
public record ErasureView(Frame frame, Erasable whom) {

    public String obstacle(Obstacle obstacle) {
        return frame.say()
                .say(SettingsLabel.valueOf("OBSTACLE_" + obstacle.matter().name()));
    }

    /** What stays and tells of nobody: each with its count. */
    public List<String> stays() {
        List<String> all = new ArrayList<>();
        add(all, SettingsLabel.ERASE_CALLS, whom.counts().calls());
        add(all, SettingsLabel.ERASE_REQUESTS, whom.counts().requests());
        add(all, SettingsLabel.ERASE_ROUND_CALLS, whom.counts().roundCalls());
        return all;
    }

    /** What goes: each with its count. */
    public List<String> goes() {
        List<String> all = new ArrayList<>();
        add(all, SettingsLabel.ERASE_ROUNDS, whom.counts().rounds());
        add(all, SettingsLabel.ERASE_TEXTS, whom.counts().texts());
        add(all, SettingsLabel.ERASE_CONTACTS, whom.counts().otherContacts());
        return all;
    }

    private void add(List<String> all, SettingsLabel label, int count) {
        if (count > 0) {
            all.add(frame.say().say(label, "count", count));
        }
    }
}
