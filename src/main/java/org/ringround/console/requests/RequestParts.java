package org.ringround.console.requests;

import org.ringround.console.ConsoleParts;
import org.ringround.desk.RequestDesk;
import org.ringround.desk.WorkDesk;
import org.ringround.task.TaskBoard;

/** What the pages of requests are made of. */
public record RequestParts(ConsoleParts console, RequestDesk requests, WorkDesk work, TaskBoard board) {}
