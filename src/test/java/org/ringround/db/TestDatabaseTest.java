package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PACE;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void whatOneTestWritesAnotherDoesNotSee() {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            one.database()
                    .run(tx ->
                            tx.sql().insertInto(AREA).set(AREA.NAME, "Llanrwst").execute());

            int seen = other.database().transact(tx -> tx.sql().fetchCount(AREA));

            assertThat(seen).isZero();
        }
    }

    @Test
    void whoComesAfterwardsFindsNothingButWhatMigrationsLeft() {
        DatabaseAddress used;
        try (TestDatabase one = TestDatabase.create()) {
            used = one.address();
            one.database().run(tx -> {
                tx.sql().execute("select nextval('request_reference')");
                tx.sql().execute("delete from pace");
                tx.sql().insertInto(AREA).set(AREA.NAME, "Llanrwst").execute();
            });
        }

        try (TestDatabase next = TestDatabase.create()) {
            assertThat(next.address()).isEqualTo(used);
            next.database().run(tx -> {
                assertThat(tx.sql().fetchCount(AREA)).isZero();
                assertThat(tx.sql().fetchCount(PACE)).isOne();
                assertThat(tx.sql().fetchValue("select nextval('request_reference')"))
                        .isEqualTo(101L);
                assertThat(tx.sql()
                                .insertInto(AREA)
                                .set(AREA.NAME, "Conwy")
                                .returning(AREA.ID)
                                .fetchSingle(AREA.ID))
                        .isOne();
            });
        }
    }

    @Test
    void oneWhoseTablesWereAlteredIsNotUsedAgain() {
        DatabaseAddress altered;
        try (TestDatabase one = TestDatabase.create()) {
            altered = one.address();
            one.database().run(tx -> tx.sql().execute("alter table area add check (name <> 'Nowhere')"));
        }

        try (TestDatabase next = TestDatabase.create()) {
            assertThat(next.address()).isNotEqualTo(altered);
        }
    }

    @Test
    void rowsStandInTheOrderInWhichTheyAreWritten() {
        for (int time = 0; time < 3; time++) {
            try (TestDatabase one = TestDatabase.create()) {
                List<String> names = List.of("Conwy", "Llanrwst", "Abergele", "Betws-y-Coed");
                names.forEach(name -> one.database()
                        .run(tx ->
                                tx.sql().insertInto(AREA).set(AREA.NAME, name).execute()));

                List<String> found =
                        one.database().transact(tx -> tx.sql().selectFrom(AREA).fetch(AREA.NAME));
                assertThat(found).isEqualTo(names);
            }
        }
    }
}
