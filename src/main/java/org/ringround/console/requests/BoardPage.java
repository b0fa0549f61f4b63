package org.ringround.console.requests;

import java.util.Optional;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.people.Area;

/** The ready-made text for an area's chat group: all its open tasks, and nothing personal. */
final class BoardPage {

    private final RequestParts parts;

    BoardPage(RequestParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        String area = visit.request().parameter("area").orElse("");
        return new RequestListStore(visit.tx(), visit.scope())
                .listAreas().stream()
                        .filter(one -> String.valueOf(one.id()).equals(area))
                        .findFirst()
                        .map(one -> page(visit, one));
    }

    private Response page(Visit visit, Area area) {
        String text = parts.board().text(visit.tx(), area, visit.now());
        return Html.lively(200, new StaticTemplates().requestsBoard(visit.frame(), area.name(), text));
    }
}
