package org.ringround.text;

import java.util.ArrayList;
import java.util.List;
import org.ringround.outbox.Sender;

/** Those who work in the room of texts, introduced to each other. */
public record TextRoom(
        TextDesk desk, Texts texts, Gaps gaps, Reminders reminders, OptOuts optOuts, Inbox inbox, ShiftDesk shifts) {

    /**
     * @param others what other rooms do by text. They are asked after duty and shifts, so an OK that answers no reminder
     *     is theirs, and whatever they leave alone too is not understood.
     * @param strangers asked what somebody means who is no volunteer
     */
    public static TextRoom furnish(TextParts parts, List<CommandHandler> others, Strangers strangers) {
        var texts = new Texts(parts);
        var gaps = new Gaps(parts, texts);
        var optOuts = new OptOuts(parts);
        var handlers = new ArrayList<CommandHandler>();
        handlers.add(new DutyCommands(parts.rules(), parts.links()));
        handlers.add(new ShiftCommands(parts.rules(), gaps));
        handlers.addAll(others);
        handlers.add(new NothingAsked());
        var desk = new TextDesk(parts, texts, optOuts, handlers, strangers);
        var shifts = new ShiftDesk(parts, texts, gaps);
        return new TextRoom(desk, texts, gaps, new Reminders(parts, texts), optOuts, new Inbox(parts, texts), shifts);
    }

    public List<Sender> senders() {
        return List.of(texts, gaps);
    }
}
