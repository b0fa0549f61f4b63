package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ringround.db.generated.Tables.AREA;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Areas are made one after the other, and one of them cannot be. */
class OneAfterAnotherTest {

    private final TestDatabase test = TestDatabase.create();
    private final Database db = test.database();
    private final List<String> committed = new ArrayList<>();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() {
        assertThat(db.each(List.of("Betws", "broken", "Conwy"), "Making", this::make))
                .containsExactly("broken");

        assertThat(areas()).containsExactly("Betws", "Conwy");
        assertThat(committed).containsExactly("Betws", "Conwy");
    }

    @Test
    void withTheDatabaseAwayNoneIsTried() {
        assertThatThrownBy(() -> db.each(List.of("Betws", "Conwy"), "Making", (tx, name) -> {
                    make(tx, name);
                    throw away();
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(areas()).isEmpty();
    }

    @Test
    void aPartOfATransactionThatFailsLeavesTheRest() {
        db.run(tx -> {
            assertThat(tx.attempt("Making", part -> make(part, "Betws"))).isTrue();
            assertThat(tx.attempt("Making", part -> make(part, "broken"))).isFalse();
            assertThat(tx.attempt("Making", part -> part.sql().execute("insert into area (name) values (null)")))
                    .isFalse();
            make(tx, "Conwy");
            assertThat(committed).isEmpty();
        });

        assertThat(areas()).containsExactly("Betws", "Conwy");
        assertThat(committed).containsExactly("Betws", "Conwy");
    }

    @Test
    void aPartThatFindsTheDatabaseAwayEndsTheWhole() {
        assertThatThrownBy(() -> db.run(tx -> {
                    make(tx, "Betws");
                    tx.attempt("Making", part -> {
                        throw away();
                    });
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(areas()).isEmpty();
    }

    private void make(Tx tx, String name) {
        tx.sql().insertInto(AREA).set(AREA.NAME, name).execute();
        tx.afterCommit(() -> committed.add(name));
        if (name.equals("broken")) {
            throw new IllegalStateException("this one cannot be made");
        }
    }

    private static DataAccessException away() {
        return new DataAccessException("gone", new SQLException("gone", "57P01"));
    }

    private List<String> areas() {
        return db.transact(
                tx -> tx.sql().select(AREA.NAME).from(AREA).orderBy(AREA.NAME).fetch(AREA.NAME));
    }
}
