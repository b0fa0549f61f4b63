package org.ringround.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P9: how long a server with a kept database takes to start, and how much memory it has when nothing goes on. */
final class Weight implements Row {

    private final Map<String, String> settings;

    /** @param settings of the server besides its folder; none: it keeps a database of its own there */
    Weight(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "P9";
    }

    @Override
    public Measured measure(Site site) {
        List<Double> starts = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        double first = 0;
        try (Folder folder = Folder.make("serve")) {
            for (int round = 0; round <= site.sizes().rounds(); round++) {
                site.tell("P9: start %d of %d".formatted(round, site.sizes().rounds()));
                try (Served served = Served.start(folder.path(), settings)) {
                    folder.endsFirst(served::close);
                    if (round == 0) {
                        // Makes the database, which is kept from then on.
                        first = served.seconds();
                    } else {
                        starts.add(served.seconds());
                        Pause.of(site.sizes().window());
                        megabytes.add(served.megabytes());
                    }
                }
            }
        }
        return Measured.of(
                new Figure(
                        "P9",
                        "start to ready with a kept database, against the first start",
                        Amount.seconds(Spread.of(starts).median()),
                        Amount.seconds(first),
                        new Goal.Under(Amount.seconds(5))),
                new Figure(
                        "P9",
                        "idle memory, the database's too",
                        Amount.megabytes(Spread.of(megabytes).median()),
                        null,
                        new Goal.Under(Amount.megabytes(350))));
    }
}
