package org.ringround.rota;

import java.util.List;

/**
 * What differs from one volunteer's weekly pattern.
 *
 * @param away given up
 * @param extra taken over; it counts even where the same time was given up
 */
record Exceptions(List<DatedShift> away, List<DatedShift> extra) {

    static final Exceptions NONE = new Exceptions(List.of(), List.of());

    Exceptions {
        away = List.copyOf(away);
        extra = List.copyOf(extra);
    }
}
