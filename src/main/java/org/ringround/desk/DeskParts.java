package org.ringround.desk;

import org.ringround.alarm.Alarms;
import org.ringround.callback.Callbacks;
import org.ringround.offer.Searches;
import org.ringround.request.CallingHours;
import org.ringround.task.Assignments;

/** What the classes of this room work with. */
public record DeskParts(
        Callbacks callbacks, Searches searches, Assignments assignments, Alarms alarms, CallingHours hours) {}
