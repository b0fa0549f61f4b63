package org.ringround.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.db.DatabaseAddress;
import org.ringround.db.TestDatabase;

/** The rows of the benchmark at sizes that say nothing of speed: each comes out whole. */
class BenchTest {

    /** Of the PostgreSQL that all tests share. */
    private static final class TestDatabases implements Databases {

        private final Map<DatabaseAddress, TestDatabase> all = new ConcurrentHashMap<>();

        @Override
        public DatabaseAddress fresh() {
            TestDatabase made = TestDatabase.create();
            all.put(made.address(), made);
            return made.address();
        }

        @Override
        public void drop(DatabaseAddress address) {
            all.remove(address).close();
        }
    }

    private final TestDatabases databases = new TestDatabases();
    private final Site site = new Site(databases, Sizes.TINY, new PrintWriter(new StringWriter()));

    @Test
    void openBoardsShowEachChangeWhileCallsFlow() {
        Measured measured = new LiveBoard().measure(site);

        assertThat(measured.figures())
                .extracting(Figure::what)
                .containsExactly("from commit to screen, 3 boards, p95", "calls with 3 boards, against without");
        isWhole(measured);
    }

    @Test
    void pagesAndCallsAreMeasuredInAHouseWithAPast() {
        Measured measured = new Growth().measure(site);

        assertThat(measured.figures()).hasSize(2);
        assertThat(measured.details())
                .extracting(Figure::what)
                .contains("/requests?status=all", "/audit", "/now/board");
        isWhole(measured);
    }

    @Test
    void somebodyIsRungHoweverManyVolunteersThereAre() {
        isWhole(new WhomToRing().measure(site));
    }

    @Test
    void whatIsImportedIsCopiedWhole() {
        isWhole(new ImportedFile().measure(site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "p8", "--rows", "P8,P4"})
    void whatIsNoRowIsWrongUsage(String argument) {
        assertThat(Bench.run(argument)).isEqualTo(2);
    }

    @Test
    void theUsageNamesEachRow() {
        assertThat(Bench.ROWS).extracting(Row::name).isEqualTo(List.of("P8", "P4", "P3", "P10", "P9"));
        assertThat(Bench.USAGE).contains("P8 P4 P3 P10 P9");
    }

    private void isWhole(Measured measured) {
        assertThat(measured.figures())
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.ours().value()).isFinite().isPositive());
        assertThat(databases.all).isEmpty();
    }
}
