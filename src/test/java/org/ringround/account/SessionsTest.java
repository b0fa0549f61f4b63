package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** How long a session goes on, and what ends it. */
class SessionsTest {

    private final AccountTown town = new AccountTown();
    private final long rhian = town.coordinator("Rhian");
    private final String token = town.in("Rhian").session();

    @AfterEach
    void close() {
        town.close();
    }

    private Visitor rhian() {
        return town.session(token).orElseThrow().visitor();
    }

    private void goOn() {
        town.test.database().run(tx -> town.sessions.goOn(tx, rhian(), town.now));
    }

    @Test
    void itIsOverAfterAnHourInWhichNothingWasDone() {
        town.after(Duration.ofMinutes(59));
        assertThat(town.session(token))
                .hasValueSatisfying(
                        session -> assertThat(session.ends()).isEqualTo(AccountTown.NOW.plus(Duration.ofMinutes(60))));

        town.after(Duration.ofMinutes(1));
        assertThat(town.session(token)).isEmpty();
    }

    @Test
    void whateverIsDoneKeepsItGoingForTwelveHoursAtMost() {
        for (int time = 0; time < 13; time++) {
            town.after(Duration.ofMinutes(55));
            goOn();
        }
        assertThat(town.session(token))
                .hasValueSatisfying(
                        session -> assertThat(session.ends()).isEqualTo(AccountTown.NOW.plus(Duration.ofHours(12))));

        town.after(Duration.ofMinutes(5));
        assertThat(town.session(token)).isEmpty();
    }

    @Test
    void whatIsDoneIsWrittenDownOnceAMinute() {
        town.after(Duration.ofSeconds(59));
        goOn();
        assertThat(seen()).isEqualTo(AccountTown.NOW);

        town.after(Duration.ofSeconds(2));
        goOn();
        assertThat(seen()).isEqualTo(town.now);
    }

    private Instant seen() {
        return town.test.database().transact(tx -> tx.sql().fetchSingle(SESSION).getSeenAt());
    }

    @Test
    void signingOutEndsThisOneAndNoOther() {
        String other = town.in("Rhian").session();
        Visitor who = rhian();
        town.test.database().run(tx -> town.sessions.end(tx, who, town.now));
        town.test.database().run(tx -> town.sessions.end(tx, who, town.now));

        assertThat(town.session(token)).isEmpty();
        assertThat(town.session(other)).isPresent();
        assertThat(town.audit()).filteredOn(row -> row.startsWith("signed_out")).hasSize(1);
    }

    @Test
    void otherAreasEndAllOfThem() {
        town.change(rhian, AccountRole.COORDINATOR, town.llanrwst, town.conwy);

        assertThat(town.session(token)).isEmpty();
    }

    @Test
    void anotherRoleEndsAllOfThem() {
        town.change(rhian, AccountRole.ADMIN);

        assertThat(town.session(token)).isEmpty();
        assertThat(town.session(town.in("Rhian").session())
                        .orElseThrow()
                        .visitor()
                        .scope())
                .isEqualTo(new Scope.Everywhere());
    }

    @Test
    void whatStaysAsItIsEndsNone() {
        town.change(rhian, AccountRole.COORDINATOR, town.llanrwst);

        assertThat(town.session(token)).isPresent();
    }

    @Test
    void theEndOfTheAccountEndsAllOfThem() {
        town.end(rhian);

        assertThat(town.session(token)).isEmpty();
    }

    @Test
    void aNewOneTimePasswordEndsAllOfThem() {
        town.renew(rhian);

        assertThat(town.session(token)).isEmpty();
    }

    @Test
    void ofThoseWhoLookOnWhoeverIsSignedInStillIsFoundAsTheyAreNow() {
        town.coordinator("Carys");
        Visitor carys = town.session(town.in("Carys").session()).orElseThrow().visitor();
        Visitor elsewhere =
                town.session(town.in("Rhian").session()).orElseThrow().visitor();
        List<Visitor> some = List.of(rhian(), elsewhere, carys);
        assertThat(still(some)).containsExactlyInAnyOrderElementsOf(some);

        town.test.database().run(tx -> town.sessions.end(tx, elsewhere, town.now));
        town.test
                .database()
                .run(tx -> tx.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.LANGUAGE, "cy")
                        .where(ACCOUNT.ID.eq(rhian))
                        .execute());
        assertThat(still(some)).containsExactlyInAnyOrder(rhian(), carys);
        assertThat(rhian().language()).isEqualTo(Language.WELSH);

        town.after(Duration.ofMinutes(60));
        assertThat(still(some)).isEmpty();
    }

    private List<Visitor> still(List<Visitor> some) {
        return town.test.database().transact(tx -> town.sessions.still(tx, some, town.now));
    }

    @Test
    void aTokenThatNeverWasIsNobodys() {
        assertThat(town.session("0123456789abcdefghjkmnpqrs")).isEmpty();
        assertThat(town.session("")).isEmpty();
    }

    @Test
    void whatGoesWithFormsIsDifferentForEachSessionAndTellsNothingOfIt() {
        Visitor other = town.session(town.in("Rhian").session()).orElseThrow().visitor();

        assertThat(rhian().csrf()).hasSize(64).isNotEqualTo(other.csrf()).doesNotContain(token);
        assertThat(rhian().toString()).doesNotContain("Rhian", rhian().csrf());
    }
}
