package org.ringround.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.ringround.BenchHouse;
import org.ringround.db.DatabaseAddress;

/** P8: how soon open boards show what was committed, and what they cost the calls. */
final class LiveBoard implements Row {

    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(130);

    @Override
    public String name() {
        return "P8";
    }

    @Override
    public Measured measure(Site site) {
        DatabaseAddress address = site.databases().fresh();
        BenchHouse.imports(address, Village.files(site.sizes().callers()));
        try (BenchHouse house = BenchHouse.on(address, Traffic.SPEED)) {
            return measure(site, house);
        } finally {
            site.databases().drop(address);
        }
    }

    private static Measured measure(Site site, BenchHouse house) {
        Sizes sizes = site.sizes();
        var visitors = new Visitors(house);
        List<String> cookies = visitors.come(sizes.boards());
        var probe = new Probe(house);
        try (var traffic = new Traffic(house, sizes.callers());
                var consoles = new Consoles(visitors, cookies)) {
            site.tell("P8: warming up");
            traffic.warmUp(sizes.window());
            calm(consoles, probe, sizes);
            withBoards(consoles, probe, traffic, sizes);
            probe.seconds();
            Spread plain = plain(visitors.asks("/now/board", cookies.get(0)).build(), sizes);
            var rates = new Rates();
            for (int round = 1; round <= sizes.rounds(); round++) {
                rates.without.add(traffic.rate(sizes.window()));
                rates.with.add(withBoards(consoles, probe, traffic, sizes));
                site.tell("P8: round %d of %d: %.1f calls a second, %.1f with %d boards, shown %d times"
                        .formatted(
                                round,
                                sizes.rounds(),
                                rates.without.get(round - 1),
                                rates.with.get(round - 1),
                                sizes.boards(),
                                consoles.pictures()));
            }
            traffic.isWhole();
            Spread flowing = probe.seconds();
            return measured(sizes.boards(), plain, flowing, calm(consoles, probe, sizes), rates);
        }
    }

    /** Calls a second. */
    private record Rates(List<Double> without, List<Double> with) {
        Rates() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Measured measured(int boards, Spread plain, Spread flowing, Spread calm, Rates rates) {
        var fetch = Amount.seconds(plain.median());
        var second = new Goal.Under(Amount.seconds(1));
        String screen = "from commit to screen, " + boards + " boards, p95";
        var screens = new Figure("P8", screen, Amount.seconds(flowing.percentile(95)), fetch, second);
        var calls = new Figure(
                "P8",
                "calls with " + boards + " boards, against without",
                Amount.perSecond(Spread.of(rates.with).median()),
                Amount.perSecond(Spread.of(rates.without).median()),
                new Goal.RatioAtLeast(0.9));
        var half = new Figure("P8", screen + "; p50", Amount.seconds(flowing.percentile(50)), fetch, second);
        var still = new Figure("P8", screen + ", no calls", Amount.seconds(calm.percentile(95)), fetch, second);
        return new Measured(List.of(screens, calls), List.of(half, still));
    }

    private static double withBoards(Consoles consoles, Probe probe, Traffic traffic, Sizes sizes) {
        return whileChanging(consoles, probe, sizes, () -> traffic.rate(sizes.window()));
    }

    /** With nothing else going on. */
    private static Spread calm(Consoles consoles, Probe probe, Sizes sizes) {
        whileChanging(consoles, probe, sizes, () -> {
            Pause.of(sizes.window());
            return 0;
        });
        return probe.seconds();
    }

    /** Boards are open, something on them changes again and again, and at last each of them has shown each change. */
    private static double whileChanging(Consoles consoles, Probe probe, Sizes sizes, DoubleSupplier work) {
        consoles.open(probe::screen);
        long wanted = probe.sightings();
        int before = probe.changes();
        var over = new AtomicBoolean();
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                probe.change();
                Pause.of(BETWEEN_CHANGES);
            }
        });
        double done;
        try {
            done = work.getAsDouble();
        } finally {
            over.set(true);
            changes.join();
        }
        wanted += (long) (probe.changes() - before) * sizes.boards();
        probe.awaitSightings(wanted);
        consoles.shut();
        return done;
    }

    /** One fetch of the board after the other, by one browser, in a house in which nothing else goes on. */
    private static Spread plain(HttpRequest fetch, Sizes sizes) {
        var looker = new Looker();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < sizes.decisions(); i++) {
            seconds.add(looker.seconds(fetch));
        }
        return Spread.of(seconds);
    }
}
