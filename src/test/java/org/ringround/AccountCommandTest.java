package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AREA;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.TestDatabase;

/** Accounts from the command line, in a process of their own. */
@Timeout(120)
class AccountCommandTest {

    private final TestDatabase test = TestDatabase.create();
    private final Map<String, String> settings = Map.of(
            "DATABASE_URL", test.address().url(),
            "DATABASE_USER", test.address().user(),
            "DATABASE_PASSWORD", test.address().password().reveal());

    @BeforeEach
    void anAreaIsThere() {
        test.database()
                .run(tx -> tx.sql().insertInto(AREA).set(AREA.NAME, "Llanrwst").execute());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void anAccountIsMadeAndItsOneTimePasswordIsPrinted() {
        try (OtherProcess command = OtherProcess.run(
                settings,
                "account",
                "add",
                "Rhian",
                "--role",
                "coordinator",
                "--area",
                "Llanrwst",
                "--phone",
                "07700 900301")) {
            assertThat(command.output()).containsPattern("one-time password: [0-9a-z]{4}(-[0-9a-z]{4}){3}\n");
            assertThat(command.exitCode()).isZero();
        }
        String row =
                test.database().transact(tx -> tx.sql().fetchSingle(ACCOUNT)).toString();
        assertThat(row).contains("Rhian", "coordinator", "+447700900301");
    }

    @Test
    void whatIsWrongIsToldInALineEachAndNothingIsMade() {
        assertThat(problems("account", "add", "Rhian", "--role", "coordinator", "--area", "Atlantis", "--phone", "12"))
                .contains("--phone is no phone number", "there is no area called \"Atlantis\"");
        assertThat(problems("account", "add", "Rhian", "--role", "coordinator"))
                .contains("a coordinator needs at least one --area");
        assertThat(problems("account", "add", "Rhian", "--role", "boss")).contains("--role");
        assertThat(problems("account", "add", "Rhian")).contains("--role");
        int accounts = test.database().transact(tx -> tx.sql().fetchCount(ACCOUNT));
        assertThat(accounts).isZero();
    }

    private String problems(String... arguments) {
        try (OtherProcess command = OtherProcess.run(settings, arguments)) {
            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.errors()).doesNotContain("\tat ");
            return command.errors();
        }
    }
}
