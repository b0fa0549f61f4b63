package org.ringround.console.settings;

import java.util.List;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.PersonData;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.watch.Erasable;

/** The doors by which all data of one person leaves, as a file or for good, and the page of what is kept for how long. */
final class PrivacyDoors {

    static final String RETENTION = "/settings/retention";

    private static final String PERSON = "/people/{id}";
    private static final String ERASE = PERSON + "/erase";

    private final ConsoleParts parts;
    private final SettingsParts settings;

    PrivacyDoors(ConsoleParts parts, SettingsParts settings) {
        this.parts = parts;
        this.settings = settings;
    }

    List<Route> routes() {
        var doors = parts.doors();
        return List.of(
                doors.get(RETENTION, Access.ADMIN, this::retention),
                doors.get(PERSON + "/data", Access.ADMIN, PrivacyDoors::data),
                doors.get(ERASE, Access.ADMIN, this::ask),
                doors.post(ERASE, Access.ADMIN, this::erase));
    }

    private Optional<Response> retention(Visit visit) {
        var view = new RetentionView(visit.frame(), settings.terms());
        return Optional.of(Html.lively(200, new StaticTemplates().settingsRetention(view)));
    }

    private static Optional<Response> data(Visit visit) {
        long person = visit.id("id");
        return PersonData.write(visit.tx(), person).map(file -> {
            Audit.write(visit.tx(), visit.who(), Act.EXPORTED, person, null, visit.now());
            return Html.file("person-" + person + ".json", "application/json", file);
        });
    }

    private Optional<Response> ask(Visit visit) {
        long person = visit.id("id");
        return settings.erasure().look(visit.tx(), person).map(whom -> {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, person, null, visit.now());
            return page(200, visit, whom);
        });
    }

    private Optional<Response> erase(Visit visit) {
        long person = visit.id("id");
        return settings.erasure().erase(visit.tx(), person, visit.now()).flatMap(before -> {
            if (!before.isFree()) {
                Audit.write(visit.tx(), visit.who(), Act.LOOKED, person, null, visit.now());
                return Optional.of(page(422, visit, before));
            }
            Audit.write(visit.tx(), visit.who(), Act.ERASED, person, null, visit.now());
            return Onward.to(visit, "/people", "erased");
        });
    }

    private static Response page(int status, Visit visit, Erasable whom) {
        return Html.lively(status, new StaticTemplates().settingsErase(new ErasureView(visit.frame(), whom)));
    }
}
