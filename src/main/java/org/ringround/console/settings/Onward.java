package org.ringround.console.settings;

import java.util.Optional;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;

/** The way on from a button. */
final class Onward {

    private Onward() {}

    /** @param told what came of it: {@code area-saved} */
    static Optional<Response> to(Visit visit, String path, String told) {
        return Optional.of(Html.seeOther(visit.frame().root() + path + "?told=settings." + told));
    }
}
