package org.ringround.console.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.people.Scope;

/** Two areas of which something is counted, mostly in the week of Monday 26 October 2026, the day after the clocks went back. */
abstract class CountedAreas {

    static final Scope ALL = new Scope.Everywhere();
    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase test = TestDatabase.create();
    final long llanrwst = town(town -> town.area("Llanrwst"));
    final long conwy = town(town -> town.area("Conwy"));

    @AfterEach
    void close() {
        test.close();
    }

    <T> T town(Function<ReportTown, T> deed) {
        return test.database().transact(tx -> deed.apply(new ReportTown(tx)));
    }

    void given(Consumer<ReportTown> deed) {
        test.database().run(tx -> deed.accept(new ReportTown(tx)));
    }

    <T> T read(Function<Tx, T> query) {
        return test.database().transact(query::apply);
    }

    static Asked asked(String from, String to, Scope scope, @Nullable Long area) {
        return new Asked(new Period(LocalDate.parse(from), LocalDate.parse(to), LONDON), scope, area);
    }

    static Asked week(Scope scope) {
        return week(scope, null);
    }

    static Asked week(Scope scope, @Nullable Long area) {
        return asked("2026-10-26", "2026-11-01", scope, area);
    }
}
