package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.Format;
import org.ringround.exchange.What;
import org.ringround.watch.Obstacle.Matter;

/** Mair is erased: no column of any table tells of her, and everything counts as before. */
class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

    /** However it is spelt. */
    private static final String HER = "441492555100|7700900555|1492[ )-]*555|[Mm]air|Bridge Street";

    /** Where a number of hers is a number of ours, or a count. */
    private static final List<String> NOT_HERS = List.of("line.number");

    private final TestDatabase test = TestDatabase.create();
    private final Erasure erasure = new Erasure("GB", (tx, person, at) -> {});

    @BeforeEach
    void town() {
        MairsTown.settle(test.database());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }

    private List<String> list(String query) {
        return test.database().transact(tx -> tx.sql().fetch(query).getValues(0, String.class));
    }

    private Optional<Erasable> erase() {
        return test.database().transact(tx -> erasure.erase(tx, MairsTown.MAIRS, NOW));
    }

    private List<Matter> obstacles() {
        return erase().orElseThrow().obstacles().stream().map(Obstacle::matter).toList();
    }

    private List<String> tablesWith(String expression) {
        return list("select table_name::text from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1")
                .stream()
                .filter(table -> test.database()
                        .<Boolean>transact(tx -> tx.sql()
                                .fetchSingle(
                                        "select exists (select from \"" + table + "\" as t where t::text ~ {0})",
                                        DSL.val(expression))
                                .get(0, Boolean.class)))
                .toList();
    }

    private long rows(What what) {
        var out = new StringWriter();
        new Exporter(test.database()).write(what, Format.CSV, out);
        return out.toString().lines().count();
    }

    @Test
    void noTableIsForgotten() {
        List<String> columns = list("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and data_type = 'text' and column_name in"
                + " ('number', 'phone', 'second_phone', 'not_number') order by 1");

        assertThat(columns).hasSizeGreaterThan(15).allSatisfy(column -> {
            String[] parts = column.split("\\.");
            long hers = Long.parseLong(list("select count(*)::text from \"" + parts[0] + "\" where \"" + parts[1]
                            + "\" in ('+441492555100', '+447700900555')")
                    .get(0));
            // A column that is new is to be filled in MairsTown, and then to be emptied by the erasure.
            assertThat(hers > 0).as(column).isEqualTo(!NOT_HERS.contains(column));
        });
    }

    @Test
    void afterwardsNoTableTellsOfHer() {
        assertThat(tablesWith(HER)).contains("person", "call", "request_event", "request_note", "text_in", "intent");

        assertThat(erase().orElseThrow().isFree()).isTrue();

        assertThat(tablesWith(HER)).isEmpty();
        assertThat(tablesWith("mair@example.org")).isEmpty();
        assertThat(list("select name from person where erased_at is not null")).containsExactly("–");
        assertThat(erase()).isEmpty();
    }

    @Test
    void everythingCountsAsBefore() {
        List<Long> before = List.of(rows(What.CALLS), rows(What.REQUESTS), rows(What.CHECKINS));
        assertThat(before).isEqualTo(List.of(5L, 3L, 2L));

        erase();

        assertThat(List.of(rows(What.CALLS), rows(What.REQUESTS), rows(What.CHECKINS)))
                .isEqualTo(before);
        assertThat(list("select ending from call")).containsExactly("voicemail");
        assertThat(rows(What.RESIDENTS)).isEqualTo(2);
    }

    @Test
    void otherPeopleStayAsTheyWere() {
        erase();

        assertThat(list("select name || ' ' || phone || ' ' || address from person join resident on person_id = id"
                        + " where erased_at is null"))
                .containsExactly("Tom Evans +447700900222 4 High Street");
        assertThat(list("select notes from resident where person_id = 2")).containsExactly("Key at –, –");
        assertThat(list("select body from text_in")).containsExactly("ask –, –, please");
        assertThat(list("select what from request_event where reference = 902")).containsExactly("done: told – on –");
        assertThat(list("select number from request where reference = 902")).containsExactly("+447700900222");
        assertThat(list("select volunteer_id::text from request where reference = 902"))
                .containsExactly("1");
    }

    @Test
    void whatIsOpenIsInTheWay() {
        sql("update request set status = 'open', closed_at = null where reference = 901");
        sql("update request set status = 'claimed', closed_at = null where reference = 902");
        sql("update call set ended_at = null, ending = null");
        sql("update escalation set closed_at = null, closed_by = null");
        sql("update occurrence set result = 'open', settled_at = null, settled_by = null");
        sql("update message set fetched_at = null, deleted_at = null");
        sql("update review set settled_at = null");
        sql("update intent set state = 'placing', placing_at = created_at");

        assertThat(obstacles())
                .containsExactly(
                        Matter.ON_THE_PHONE,
                        Matter.ESCALATION,
                        Matter.REQUEST,
                        Matter.HELD,
                        Matter.TURN,
                        Matter.MESSAGE,
                        Matter.LEAVING,
                        Matter.REVIEW);
        assertThat(list("select name from person where id = 1")).containsExactly("Mair Hughes");
    }

    @Test
    void whatTheNetworkIsStillComparedByStaysForThatTime() {
        sql("update call set ended_at = '2026-11-24T10:00:00Z'");
        sql("update text_in set at = '2026-11-24T10:00:00Z'");

        erase();

        assertThat(list("select sid from call where number is null")).containsExactly("CA1");
        assertThat(list("select sid from text_in where number is null and body = ''"))
                .containsExactlyInAnyOrder("SM1", "SM3");
    }

    @Test
    void aNumberThatSomebodySharesIsTheirsToo() {
        sql("insert into person (name, phone) values ('Gwen Hughes', '+441492555100')");
        sql("insert into resident (person_id, address) values (3, '3 Bridge Street')");
        sql(
                "insert into call (id, sid, number, dialled, script_hash, kind, particulars, state, turn, started_at, heard_at,"
                        + " ended_at, ending) select gen_random_uuid(), 'CA9', number, dialled, 'x', 'help', '{}', '{}', 0,"
                        + " started_at, heard_at, ended_at, ending from call");

        assertThat(erase().orElseThrow().shared()).isTrue();

        assertThat(list("select sid from call where number is not null")).containsExactly("CA9");
        assertThat(list("select address from resident where person_id = 3")).containsExactly("3 Bridge Street");
        assertThat(list("select number from text_stop")).containsExactly("+441492555100");
    }
}
