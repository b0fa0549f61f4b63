package org.ringround.console.requests;

import java.util.List;
import org.ringround.console.Deed;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of requests and calls. */
public final class RequestDoors {

    private static final String ONE = "/requests/{reference}";

    private final Doors doors;
    private final RequestListPage list;
    private final RequestPage page;
    private final RequestButtons buttons;
    private final NewRequestPage fresh;
    private final BoardPage board;
    private final NoteDoor notes;
    private final CallListPage calls = new CallListPage();
    private final CallStoryPage call;

    public RequestDoors(RequestParts parts) {
        this.doors = parts.console().doors();
        this.list = new RequestListPage(parts);
        this.page = new RequestPage(parts);
        this.buttons = new RequestButtons(parts, page);
        this.fresh = new NewRequestPage(parts);
        this.board = new BoardPage(parts);
        this.notes = new NoteDoor(page);
        this.call = new CallStoryPage(parts);
    }

    /** Addresses without a reference come before those with one. */
    public List<Route> routes() {
        return List.of(
                RequestPage.SCRIPT.route(),
                get("/requests", list::show),
                get("/requests.csv", list::file),
                get("/requests/new", fresh::show),
                post("/requests/new", fresh::open),
                get("/requests/board", board::show),
                get(ONE, page::show),
                get(ONE + "/messages/{recording}", buttons::hear),
                post(ONE + "/give", buttons::give),
                post(ONE + "/have", buttons::have),
                post(ONE + "/take-back", buttons::takeBack),
                post(ONE + "/ask", buttons::askAgain),
                post(ONE + "/promise", buttons::promise),
                post(ONE + "/no-promise", buttons::promiseNothing),
                post(ONE + "/urgent", buttons::press),
                post(ONE + "/not-urgent", buttons::calm),
                post(ONE + "/about", buttons::about),
                post(ONE + "/outcome", buttons::outcome),
                post(ONE + "/end", buttons::end),
                post(ONE + "/reopen", buttons::reopen),
                post(ONE + "/ring", buttons::ring),
                post(ONE + "/note", notes::write),
                get("/calls", calls::show),
                get("/calls/{id}", call::show));
    }

    private Route get(String path, Deed deed) {
        return doors.get(path, Access.COORDINATOR, deed);
    }

    private Route post(String path, Deed deed) {
        return doors.post(path, Access.COORDINATOR, deed);
    }
}
