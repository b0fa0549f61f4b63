package org.ringround.console.rounds;

import java.util.List;
import org.ringround.console.Deed;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the rounds: today, all of them, one of them, escalations, and sheets to print. */
public final class RoundDoors {

    private final Doors doors;
    private final TodayPage today;
    private final ListPage list;
    private final RoundPage round;
    private final EditPage edit;
    private final SuspendPage suspend;
    private final RoundButtons buttons;
    private final EscalationPage escalation;
    private final SheetPage sheet;

    public RoundDoors(RoundDesk desk, RoundSheet sheet) {
        this.doors = desk.parts().doors();
        this.today = new TodayPage(desk);
        this.list = new ListPage(desk);
        this.round = new RoundPage(desk);
        this.edit = new EditPage(desk);
        this.suspend = new SuspendPage(desk);
        this.buttons = new RoundButtons(desk, round);
        this.escalation = new EscalationPage(desk);
        this.sheet = new SheetPage(sheet);
    }

    /** What has a name of its own comes before what has an id. */
    public List<Route> routes() {
        return List.of(
                RoundSheet.LOOK.route(),
                get("/rounds", today::show),
                get("/rounds/list", list::show),
                get("/rounds/list.csv", list::file),
                get("/rounds/sheet", sheet::show),
                get("/rounds/find", FindPage::show),
                post("/rounds/find", FindPage::show),
                get("/rounds/new", edit::show),
                post("/rounds/new", edit::save),
                get("/rounds/escalations/{reference}", escalation::show),
                post("/rounds/escalations/{reference}/have", escalation::have),
                post("/rounds/escalations/{reference}/close", escalation::close),
                get("/rounds/{id}", round::show),
                get("/rounds/{id}/edit", edit::show),
                post("/rounds/{id}/edit", edit::save),
                get("/rounds/{id}/suspend", suspend::show),
                post("/rounds/{id}/suspend", suspend::save),
                post("/rounds/{id}/resume", buttons::resume),
                post("/rounds/{id}/end", buttons::end),
                post("/rounds/{id}/restart", buttons::restart),
                post("/rounds/{id}/agree", buttons::agree),
                post("/rounds/{id}/withdraw", buttons::withdraw));
    }

    private Route get(String path, Deed deed) {
        return doors.get(path, Access.COORDINATOR, deed);
    }

    private Route post(String path, Deed deed) {
        return doors.post(path, Access.COORDINATOR, deed);
    }
}
