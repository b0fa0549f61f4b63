package org.ringround.console.guide;

import java.util.List;
import java.util.Optional;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;

/** The doors of help and of the first steps. */
public final class GuideDoors {

    private final ConsoleParts parts;

    public GuideDoors(ConsoleParts parts) {
        this.parts = parts;
    }

    public List<Route> routes() {
        return List.of(
                parts.doors().get("/help", Access.COORDINATOR, GuideDoors::help),
                parts.doors().get("/help/first-steps", Access.COORDINATOR, GuideDoors::steps));
    }

    private static Optional<Response> help(Visit visit) {
        var view = new GuideView(visit.frame(), new GuideStore(visit.tx()).listAdmins());
        return Optional.of(Html.lively(200, new StaticTemplates().guidePage(view)));
    }

    private static Optional<Response> steps(Visit visit) {
        var view = StepsView.of(visit.frame(), new GuideStore(visit.tx()).read(visit.scope()));
        return Optional.of(Html.lively(200, new StaticTemplates().guideSteps(view)));
    }
}
