package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.watch.MairsTown;

/** All data of one person come out, of every table, and nobody else's with them. */
class PersonDataTest {

    /** What refers to a person by what is read already, or is ours: our lines, and files that are not imported yet. */
    private static final Set<String> ELSEWHERE = Set.of("line");

    private final TestDatabase test = TestDatabase.create();

    @BeforeEach
    void town() {
        MairsTown.settle(test.database());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<String> list(String query) {
        return test.database().transact(tx -> tx.sql().fetch(query).getValues(0, String.class));
    }

    @Test
    void noTableIsForgotten() {
        Set<String> read = PersonDataStore.held(1, List.of(MairsTown.MAIR)).stream()
                .map(held -> held.table().getName())
                .collect(Collectors.toSet());

        List<String> tables =
                list("select distinct c.conrelid::regclass::text from pg_constraint c where c.contype = 'f'"
                        + " and c.confrelid in ('person'::regclass, 'resident'::regclass, 'volunteer'::regclass)"
                        + " union select table_name from information_schema.columns where table_schema = 'public' and"
                        + " (data_type = 'text' and column_name in ('number', 'phone', 'second_phone', 'not_number')"
                        + " or column_name in ('person_id', 'volunteer_id', 'resident_id', 'not_person'))");

        assertThat(tables)
                .hasSizeGreaterThan(30)
                .allSatisfy(table -> assertThat(read.contains(table)).as(table).isEqualTo(!ELSEWHERE.contains(table)));
    }

    @Test
    void everythingOfHersStandsInTheFile() {
        Map<String, List<Map<String, Object>>> all = test.database()
                .transact(tx -> PersonData.find(tx, MairsTown.MAIRS).orElseThrow());

        assertThat(all)
                .containsKeys(
                        "person",
                        "resident",
                        "resident_contact",
                        "contact_of_others",
                        "volunteer",
                        "shift",
                        "duty_event",
                        "private_link",
                        "request",
                        "request_event",
                        "request_note",
                        "call",
                        "call_event",
                        "message",
                        "text_in",
                        "intent",
                        "round",
                        "occurrence",
                        "outcall",
                        "escalation",
                        "offer",
                        "requests_taken",
                        "audit",
                        "account");
        assertThat(all.get("text_in")).hasSize(2);
        assertThat(all.get("private_link")).allSatisfy(link -> assertThat(link).doesNotContainKey("token_hash"));
    }

    @Test
    void whomSheHelpedIsNotTold() {
        String file = test.database()
                .transact(
                        tx -> new String(PersonData.write(tx, MairsTown.MAIRS).orElseThrow(), StandardCharsets.UTF_8));

        assertThat(file)
                .contains("Mair Hughes", "3 Bridge Street")
                .doesNotContain("Tom Evans", "+447700900222", "token_hash", "password_hash");
    }

    @Test
    void whoBefriendsHerIsNotToldEither() {
        test.database()
                .run(
                        tx -> tx.sql()
                                .execute(
                                        "insert into volunteer (person_id, phone, languages) values (2, '+447700900222', '{en}')"));
        test.database()
                .run(tx -> tx.sql()
                        .execute(
                                "insert into outcall (id, purpose, subject, step, number, volunteer_id, resident_id, language,"
                                        + " ring_seconds, state, phase, created_at, ended_at, ending) select gen_random_uuid(),"
                                        + " 'befriending', gen_random_uuid(), 0, '+447700900222', 2, 1, 'en', 40, '{}', 'over', created_at,"
                                        + " ended_at, 'connected' from outcall"));

        String file = test.database()
                .transact(
                        tx -> new String(PersonData.write(tx, MairsTown.MAIRS).orElseThrow(), StandardCharsets.UTF_8));

        assertThat(file).contains("calls_of_volunteers").doesNotContain("+447700900222");
    }

    @Test
    void nobodyHasNoData() {
        boolean there = test.database().transact(tx -> PersonData.write(tx, 99).isPresent());

        assertThat(there).isFalse();
    }
}
