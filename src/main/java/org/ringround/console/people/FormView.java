package org.ringround.console.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;

/**
 * The form of a resident or a volunteer.
 *
 * @param path where it goes
 * @param person null: somebody new
 * @param sharedRole whether the person is also the other of the two, so that name and number are those of both
 */
public record FormView(
        Frame frame,
        Entry entry,
        String path,
        @Nullable Long person,
        boolean sharedRole,
        List<Choice> areas,
        List<Choice> languages) {

    public Spoken say() {
        return frame.say();
    }

    /** How many contacts it has room for. */
    public int contacts() {
        return Contacts.MOST;
    }

    public List<Choice> needs() {
        return Choices.needs(say());
    }

    public List<Choice> roles() {
        return Choices.roles(say());
    }
}
