package org.ringround.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.offer.RoutingDecision;

/** P3: whom to ring, with few volunteers and with many, every tenth on duty. */
final class WhomToRing implements Row {

    private static final int WARM = 2;

    @Override
    public String name() {
        return "P3";
    }

    @Override
    public Measured measure(Site site) {
        Map<Integer, Country> countries = new LinkedHashMap<>();
        try {
            for (int volunteers : site.sizes().volunteers()) {
                site.tell("P3: making %d volunteers".formatted(volunteers));
                countries.put(volunteers, Country.with(volunteers, site.databases()));
            }
            site.tell("P3: deciding");
            int decisions = site.sizes().decisions();
            for (int i = 0; i < decisions * WARM; i++) {
                countries.values().forEach(Country::decide);
            }
            countries.values().forEach(country -> country.seconds.clear());
            for (int i = 0; i < decisions; i++) {
                countries.values().forEach(Country::decide);
            }
            return measured(countries);
        } finally {
            countries.values().forEach(country -> country.leave(site.databases()));
        }
    }

    private static Measured measured(Map<Integer, Country> countries) {
        List<Integer> sizes = List.copyOf(countries.keySet());
        int least = sizes.get(0);
        int most = sizes.get(sizes.size() - 1);
        Spread few = Spread.of(countries.get(least).seconds);
        List<Figure> details = new ArrayList<>();
        for (int size : sizes) {
            Spread all = Spread.of(countries.get(size).seconds);
            String what = "one decision with " + size + " volunteers, ";
            details.add(figure(what + "median", all.median(), few.median(), new Goal.RatioAtMost(2)));
            details.add(figure(
                    what + "p99", all.percentile(99), few.percentile(99), new Goal.Under(Amount.seconds(0.005))));
        }
        Spread many = Spread.of(countries.get(most).seconds);
        String against = "one decision, %d volunteers against %d, ".formatted(most, least);
        return new Measured(
                List.of(
                        figure(against + "median", many.median(), few.median(), new Goal.RatioAtMost(2)),
                        figure(
                                against + "p99",
                                many.percentile(99),
                                few.percentile(99),
                                new Goal.Under(Amount.seconds(0.005)))),
                details);
    }

    private static Figure figure(String what, double ours, double peer, Goal goal) {
        return new Figure("P3", what, Amount.seconds(ours), Amount.seconds(peer), goal);
    }

    /** So many volunteers, in a database of their own. */
    private static final class Country {

        private final DatabaseAddress address;
        private final Database database;
        private final long areas;
        private final List<Double> seconds = new ArrayList<>();
        private long next;

        private Country(DatabaseAddress address) {
            this.address = address;
            this.database = Database.open(address, 1);
            this.areas = Sql.number(address, "select count(*) from area");
        }

        static Country with(int volunteers, Databases databases) {
            DatabaseAddress address = databases.fresh();
            Script.run(address, "volunteers", Map.of("count", String.valueOf(volunteers)));
            return new Country(address);
        }

        /** For a call from one area after the other, not in their order. */
        void decide() {
            next = (next + 7) % areas;
            Instant now = InstantSource.system().instant();
            long began = System.nanoTime();
            List<Long> rung = RoutingDecision.of(database, next + 1, now);
            seconds.add((System.nanoTime() - began) / 1e9);
            if (rung.isEmpty()) {
                throw new IllegalStateException("nobody is rung for area " + (next + 1));
            }
        }

        void leave(Databases databases) {
            database.close();
            databases.drop(address);
        }
    }
}
