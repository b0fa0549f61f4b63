package org.ringround.console.inbox;

import java.util.List;
import org.ringround.console.Deed;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the inbox. */
public final class InboxDoors {

    private final Doors doors;
    private final InboxPage page;
    private final InboxButtons buttons;

    public InboxDoors(InboxParts parts) {
        this.doors = parts.console().doors();
        this.page = new InboxPage(parts);
        this.buttons = new InboxButtons(parts, page);
    }

    public List<Route> routes() {
        return List.of(
                doors.get("/inbox", Access.COORDINATOR, page::show),
                post("/inbox/texts/{id}/answer", buttons::answer),
                post("/inbox/texts/{id}/done", buttons::settle),
                post("/inbox/texts/{id}/back", buttons::putBack),
                post("/inbox/reviews/{id}/done", buttons::review),
                post("/inbox/alarms/{number}/have", buttons::have),
                post("/inbox/failed/{id}/done", buttons::failed));
    }

    private Route post(String path, Deed deed) {
        return doors.post(path, Access.COORDINATOR, deed);
    }
}
