package org.ringround.console.practice;

import java.util.Optional;
import java.util.function.Consumer;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.simulator.Troubles;

/** The switches of what goes wrong. The network is one, so whoever turns one turns it for all who rehearse. */
final class TroubleButtons {

    private final PracticeParts parts;

    TroubleButtons(PracticeParts parts) {
        this.parts = parts;
    }

    Optional<Response> turnOn(Visit visit) {
        return Switches.find(visit.request().pathParam("trouble"))
                .map(trouble -> turned(visit, troubles -> troubles.turnOn(trouble), "trouble-on"));
    }

    Optional<Response> turnOff(Visit visit) {
        return Switches.find(visit.request().pathParam("trouble"))
                .map(trouble -> turned(visit, troubles -> troubles.turnOff(trouble), "trouble-off"));
    }

    Optional<Response> allOff(Visit visit) {
        return Optional.of(turned(visit, Troubles::allOff, "all-off"));
    }

    private Response turned(Visit visit, Consumer<Troubles> turn, String told) {
        visit.tx().afterCommit(() -> turn.accept(parts.network().troubles()));
        return Html.seeOther(visit.frame().root() + PracticeDoors.PAGE + "?told=practice." + told);
    }
}
