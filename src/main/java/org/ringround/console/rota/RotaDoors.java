package org.ringround.console.rota;

import java.util.List;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the rota, and the one through which calendars read it. */
public final class RotaDoors {

    private static final String SHIFT = "/rota/shifts/{number}";
    private static final String VOLUNTEER = "/rota/volunteers/{id}";
    private static final String AREA_FEED = "/rota/areas/{id}/feed";

    private final RotaParts parts;

    public RotaDoors(RotaParts parts) {
        this.parts = parts;
    }

    public List<Route> routes() {
        Doors doors = parts.shell().doors();
        var shift = new ShiftPage(parts);
        var buttons = new ShiftButtons(parts);
        var wanted = new WantedPage(parts);
        var volunteer = new VolunteerPage(parts);
        var swap = new SwapPage(parts);
        var feed = new FeedPage(parts);
        return List.of(
                doors.get(Filter.PATH, Access.COORDINATOR, new WeekPage(parts)::show),
                doors.get(SHIFT, Access.COORDINATOR, shift::show),
                doors.get(SHIFT + "/ask", Access.COORDINATOR, shift::check),
                doors.post(SHIFT + "/ask", Access.COORDINATOR, buttons::ask),
                doors.post(SHIFT + "/fill", Access.COORDINATOR, buttons::fill),
                doors.post(SHIFT + "/withdraw", Access.COORDINATOR, buttons::withdraw),
                doors.get(WantedPage.PATH, Access.COORDINATOR, wanted::show),
                doors.post(WantedPage.PATH, Access.COORDINATOR, wanted::open),
                doors.get(VOLUNTEER, Access.COORDINATOR, volunteer::show),
                doors.post(VOLUNTEER + "/pattern", Access.COORDINATOR, volunteer::follow),
                doors.post(VOLUNTEER + "/on", Access.COORDINATOR, volunteer::putOn),
                doors.post(VOLUNTEER + "/off", Access.COORDINATOR, volunteer::takeOff),
                doors.get(VOLUNTEER + "/swap", Access.COORDINATOR, swap::show),
                doors.post(VOLUNTEER + "/swap", Access.COORDINATOR, swap::swap),
                doors.get(VOLUNTEER + "/feed", Access.COORDINATOR, visit -> feed.show(visit, false)),
                doors.post(VOLUNTEER + "/feed", Access.COORDINATOR, visit -> feed.renew(visit, false)),
                doors.post(VOLUNTEER + "/feed/end", Access.COORDINATOR, visit -> feed.end(visit, false)),
                doors.get(AREA_FEED, Access.COORDINATOR, visit -> feed.show(visit, true)),
                doors.post(AREA_FEED, Access.COORDINATOR, visit -> feed.renew(visit, true)),
                doors.post(AREA_FEED + "/end", Access.COORDINATOR, visit -> feed.end(visit, true)),
                new FeedDoor(parts.shell(), parts.feeds()).route());
    }
}
