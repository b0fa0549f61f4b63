package org.ringround.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/**
 * What is wanting in the rota. Pure.
 *
 * @param languages each of which somebody should speak at any time
 */
public record Coverage(List<Language> languages) {

    public Coverage {
        languages = List.copyOf(languages);
    }

    /**
     * The window cut wherever somebody comes or goes, in order and without holes.
     *
     * @param hours in which somebody should be there, null: at no time of the window
     */
    public List<Stretch> stretches(List<Presence> people, Span window, @Nullable Span hours) {
        List<Presence> here =
                people.stream().filter(one -> one.span().overlaps(window)).toList();
        var cuts = new TreeSet<>(List.of(window.from(), window.to()));
        Stream.concat(here.stream().map(Presence::span), Optional.ofNullable(hours).stream())
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(window::covers)
                .forEach(cuts::add);
        var stretches = new ArrayList<Stretch>();
        var from = window.from();
        for (var to : cuts.tailSet(from, false)) {
            add(stretches, stretch(here, new Span(from, to), hours));
            from = to;
        }
        return List.copyOf(stretches);
    }

    /** Only those of them in which something is wanting. */
    public static List<Stretch> lacking(List<Stretch> stretches) {
        return stretches.stream().filter(stretch -> !stretch.lacks().isEmpty()).toList();
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).isLike(next)) {
            Span longer =
                    new Span(stretches.get(last).span().from(), next.span().to());
            stretches.set(last, new Stretch(longer, next.volunteers(), next.lacks()));
        } else {
            stretches.add(next);
        }
    }

    private Stretch stretch(List<Presence> people, Span span, @Nullable Span hours) {
        List<Presence> there =
                people.stream().filter(one -> one.span().overlaps(span)).toList();
        List<Long> volunteers =
                there.stream().map(Presence::volunteer).distinct().sorted().toList();
        boolean counts = hours != null && hours.overlaps(span);
        return new Stretch(span, volunteers, counts ? lacks(there, volunteers.size()) : List.of());
    }

    private List<Lack> lacks(List<Presence> there, int count) {
        if (count == 0) {
            return List.of(new Lack.Nobody());
        }
        var lacks = new ArrayList<Lack>();
        if (count == 1) {
            lacks.add(new Lack.Alone());
        }
        languages.stream()
                .filter(language ->
                        there.stream().noneMatch(one -> one.languages().contains(language)))
                .forEach(language -> lacks.add(new Lack.NobodySpeaks(language)));
        return lacks;
    }
}
