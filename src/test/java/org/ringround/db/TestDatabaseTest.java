package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;

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
}
