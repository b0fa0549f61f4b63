package org.ringround;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.ConsoleParts;
import org.ringround.console.inbox.InboxDoors;
import org.ringround.console.inbox.InboxParts;
import org.ringround.console.requests.RequestDoors;
import org.ringround.console.requests.RequestParts;
import org.ringround.desk.DeskParts;
import org.ringround.desk.RequestDesk;
import org.ringround.desk.WorkDesk;
import org.ringround.http.Route;
import org.ringround.request.Reviews;
import org.ringround.task.Assignments;
import org.ringround.task.TaskBoard;
import org.ringround.text.TextRoom;

/** The pages of requests, of calls and of the inbox, with those who do what their buttons say. */
interface DeskPages {

    List<Route> routes(ConsoleParts shell);

    static DeskPages furnish(Desks.Needs needs, Trunk trunk, Legs legs, TextRoom texts) {
        var tasks = trunk.tasks(needs);
        var assignments = new Assignments(tasks, needs.pageLinks()::make);
        var helpline = needs.rules().helpline();
        var desk = new DeskParts(
                legs.callbacks(), legs.searches(), assignments, trunk.alarms(), Rules.callingHours(helpline));
        var line = needs.rules().account().text().dialledIn(helpline.region());
        var board = new TaskBoard(needs.words(), tasks.rules(), line);
        return shell -> {
            var requests = new RequestParts(shell, new RequestDesk(desk), new WorkDesk(desk), board);
            var inbox = new InboxParts(
                    shell,
                    texts.inbox(),
                    trunk.acknowledgements(legs),
                    new Reviews(trunk.alarms()),
                    trunk.alarms(),
                    trunk.outbox());
            return Stream.concat(new RequestDoors(requests).routes().stream(), new InboxDoors(inbox).routes().stream())
                    .toList();
        };
    }
}
