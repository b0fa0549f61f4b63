package org.ringround.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringround.db.DatabaseAddress;

/**
 * P4: calls and pages with three years behind them, against a house that knows the last ten days of the same calls alone. Not against
 * none at all: an empty list is drawn faster than a full one, whatever the database does.
 */
final class Growth implements Row {

    private static final int WHOLE_DAYS = 3 * 365;
    private static final int KNOWN_DAYS = 10;

    /** So that there is one of each thing. */
    private static final int LEAST = 60;

    private static final Goal GOAL = new Goal.RatioAtMost(1.2);

    @Override
    public String name() {
        return "P4";
    }

    @Override
    public Measured measure(Site site) {
        int all = site.sizes().past();
        int last = Math.max(Math.min(all, LEAST), all * KNOWN_DAYS / WHOLE_DAYS);
        DatabaseAddress young = site.databases().fresh();
        DatabaseAddress old = site.databases().fresh();
        site.tell("P4: making %d calls that were, and the last %d of them".formatted(all, last));
        try (Grown small = Grown.open(young, site.sizes(), all, last);
                Grown large = Grown.open(old, site.sizes(), all, all)) {
            return measure(site, small, large);
        } finally {
            site.databases().drop(young);
            site.databases().drop(old);
        }
    }

    private static Measured measure(Site site, Grown small, Grown large) {
        Sizes sizes = site.sizes();
        site.tell("P4: warming up");
        looks(small, large, sizes.looks());
        small.seconds().clear();
        large.seconds().clear();
        small.traffic().warmUp(sizes.window());
        large.traffic().rate(sizes.window());
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 1; round <= sizes.rounds(); round++) {
            looks(small, large, sizes.looks());
            few.add(1 / small.traffic().rate(sizes.window()));
            many.add(1 / large.traffic().rate(sizes.window()));
            site.tell("P4: round %d of %d".formatted(round, sizes.rounds()));
        }
        small.traffic().isWhole();
        large.traffic().isWhole();
        return measured(small, large, few, many);
    }

    /** At each page so often, here and there in turn. */
    private static void looks(Grown small, Grown large, int looks) {
        for (int look = 0; look < looks; look++) {
            for (String page : small.pages().keySet()) {
                small.look(page);
                large.look(page);
            }
        }
    }

    private static Measured measured(Grown small, Grown large, List<Double> few, List<Double> many) {
        var calls = new Figure(
                "P4",
                "time per call, with 3 years of calls against 10 days",
                Amount.seconds(Spread.of(many).median()),
                Amount.seconds(Spread.of(few).median()),
                GOAL);
        List<Figure> pages = small.pages().keySet().stream()
                .map(page -> new Figure(
                        "P4", page, Amount.seconds(large.median(page)), Amount.seconds(small.median(page)), GOAL))
                .sorted(Comparator.comparingDouble(Figure::ratio).reversed())
                .toList();
        Figure worst = pages.get(0);
        String named = "page that grows most, of " + pages.size() + ": " + worst.what();
        return new Measured(List.of(calls, new Figure("P4", named, worst.ours(), worst.peer(), GOAL)), pages);
    }
}
