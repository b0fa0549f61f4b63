package org.ringround.console.inbox;

import org.ringround.alarm.Acknowledgements;
import org.ringround.alarm.Alarms;
import org.ringround.console.ConsoleParts;
import org.ringround.outbox.Outbox;
import org.ringround.request.Reviews;
import org.ringround.text.Inbox;

/** What the inbox is made of. */
public record InboxParts(
        ConsoleParts console,
        Inbox texts,
        Acknowledgements acknowledgements,
        Reviews reviews,
        Alarms alarms,
        Outbox outbox) {}
