package org.ringround.console.people;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.console.Visit;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;

/** The areas that somebody may choose in a form. */
final class Areas {

    private Areas() {}

    /** By id, as the form sends it. */
    static Map<String, Area> seen(Visit visit) {
        return new AreaStore(visit.tx())
                .list().stream()
                        .filter(area -> visit.scope().sees(area.id()))
                        .collect(Collectors.toMap(area -> Long.toString(area.id()), Function.identity()));
    }
}
