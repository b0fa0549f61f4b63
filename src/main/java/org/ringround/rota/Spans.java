package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of moments as the fewest spans that make it up: in order, apart from each other by some time. */
public record Spans(List<Span> list) {

    public static final Spans NONE = new Spans(List.of());

    public Spans {
        list = merged(list);
    }

    public Spans union(Spans other) {
        var all = new ArrayList<>(list);
        all.addAll(other.list);
        return new Spans(all);
    }

    public Spans minus(Span gone) {
        var left = new ArrayList<Span>();
        for (Span span : list) {
            if (!span.overlaps(gone)) {
                left.add(span);
                continue;
            }
            if (span.from().isBefore(gone.from())) {
                left.add(new Span(span.from(), gone.from()));
            }
            if (gone.to().isBefore(span.to())) {
                left.add(new Span(gone.to(), span.to()));
            }
        }
        return new Spans(left);
    }

    public Optional<Span> covering(Instant at) {
        return list.stream().filter(span -> span.covers(at)).findFirst();
    }

    /** How much of that window they make up. */
    Duration within(Span window) {
        Spans outside = minus(window);
        return total().minus(outside.total());
    }

    private Duration total() {
        return list.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !merged.get(last).to().isBefore(span.from())) {
                merged.set(last, merged.get(last).joined(span));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
