package org.ringround.rota;

import java.util.List;

/**
 * One volunteer's rota in its three layers; each list in order, with what reaches beyond the window as a whole.
 *
 * @param pattern the shifts of the weekly pattern
 * @param away given up
 * @param extra taken over
 * @param last what is left of the pattern, and what was taken over: the final schedule
 */
public record Layers(long volunteer, List<Span> pattern, List<Span> away, List<Span> extra, List<Span> last) {

    public Layers {
        pattern = List.copyOf(pattern);
        away = List.copyOf(away);
        extra = List.copyOf(extra);
        last = List.copyOf(last);
    }
}
