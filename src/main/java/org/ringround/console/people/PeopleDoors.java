package org.ringround.console.people;

import java.util.List;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the section People. */
public final class PeopleDoors {

    private final Doors doors;
    private final ListPage list;
    private final PersonPage person;
    private final PersonButtons buttons;
    private final ResidentForm resident;
    private final VolunteerForm volunteer;
    private final ImportPage files;

    public PeopleDoors(ConsoleParts parts, PeopleParts people) {
        this.doors = parts.doors();
        this.list = new ListPage(parts);
        this.person = new PersonPage(parts, people);
        this.buttons = new PersonButtons(parts, people);
        this.resident = new ResidentForm(parts, people);
        this.volunteer = new VolunteerForm(parts, people);
        this.files = new ImportPage(parts, people);
    }

    /** Those with a fixed path stand before those with an id in the same place. */
    public List<Route> routes() {
        return List.of(
                doors.get("/people", Access.COORDINATOR, list::list),
                doors.post("/people/find", Access.COORDINATOR, list::find),
                doors.post("/people/export", Access.COORDINATOR, list::export),
                doors.get("/people/residents/new", Access.COORDINATOR, resident::blank),
                doors.post("/people/residents/new", Access.COORDINATOR, resident::add),
                doors.get("/people/volunteers/new", Access.COORDINATOR, volunteer::blank),
                doors.post("/people/volunteers/new", Access.COORDINATOR, volunteer::add),
                doors.get("/people/import", Access.COORDINATOR, files::blank),
                doors.post("/people/import", Access.COORDINATOR, files::bring).taking(Upload.MOST_IN_ALL),
                doors.get("/people/import/{draft}", Access.COORDINATOR, files::look),
                doors.post("/people/import/{draft}", Access.COORDINATOR, files::take),
                doors.post("/people/import/{draft}/drop", Access.COORDINATOR, files::drop),
                doors.get("/people/{id}", Access.COORDINATOR, person::show),
                doors.get("/people/{id}/resident", Access.COORDINATOR, resident::filled),
                doors.post("/people/{id}/resident", Access.COORDINATOR, resident::change),
                doors.get("/people/{id}/volunteer", Access.COORDINATOR, volunteer::filled),
                doors.post("/people/{id}/volunteer", Access.COORDINATOR, volunteer::change),
                doors.post("/people/{id}/duty", Access.COORDINATOR, buttons::duty),
                doors.post("/people/{id}/standing", Access.COORDINATOR, buttons::standing),
                doors.post("/people/{id}/phone", Access.COORDINATOR, buttons::phone),
                doors.post("/people/{id}/links", Access.COORDINATOR, buttons::links));
    }
}
