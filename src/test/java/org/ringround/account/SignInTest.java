package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.account.AccountTown.ELSEWHERE;
import static org.ringround.account.AccountTown.HOME;
import static org.ringround.account.AccountTown.PASSWORD;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.SESSION;
import static org.ringround.db.generated.Tables.SIGN_IN_TRY;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Scope;

/** Who comes in, and who is kept out for a while: those who guess, and nobody else. */
class SignInTest {

    private final AccountTown town = new AccountTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theRightPasswordOpensASession() {
        long rhian = town.coordinator("Rhian");

        Admission.In in = (Admission.In) town.signIn("  RHIAN ", PASSWORD);

        Session session = town.session(in.session()).orElseThrow();
        assertThat(session.visitor().account()).isEqualTo(rhian);
        assertThat(session.visitor().name()).isEqualTo("Rhian");
        assertThat(session.visitor().scope()).isEqualTo(new Scope.Within(Set.of(town.llanrwst)));
        assertThat(session.mustChange()).isFalse();
        assertThat(town.audit())
                .containsExactly("added_account terminal null " + rhian, "signed_in console " + rhian + " null");
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        long rhian = town.coordinator("Rhian");

        assertThat(town.signIn("Rhian", "three red teapots")).isEqualTo(new Admission.Wrong());
        assertThat(town.signIn("Nobody", PASSWORD)).isEqualTo(new Admission.Wrong());
        assertThat(town.audit())
                .endsWith("not_signed_in console " + rhian + " null", "not_signed_in console null null");
    }

    @Test
    void anAccountThatHasEndedIsNobodys() {
        town.admin("Sioned");
        long rhian = town.admin("Rhian");
        town.end(rhian);

        assertThat(town.signIn("Rhian", PASSWORD)).isEqualTo(new Admission.Wrong());
    }

    @Test
    void theDatabaseKnowsNeitherPasswordsNorSecretsNorNamesThatWereTried() {
        town.coordinator("Rhian");
        town.signIn("Rhian", "a wrong password");
        town.signIn("three blue teapots", "Rhian");
        Admission.In in = (Admission.In) town.signIn("Rhian", PASSWORD, ELSEWHERE, null);

        String rows = town.test
                .database()
                .transact(tx -> tx.sql().fetch(ACCOUNT).toString()
                        + tx.sql().fetch(SESSION)
                        + tx.sql().fetch(SIGN_IN_TRY));
        assertThat(rows)
                .contains("$argon2id$v=19$")
                .doesNotContain("teapots", "a wrong password", in.session(), in.device(), HOME);
    }

    @Test
    void whoeverGuessesIsNotListenedToAnyMoreForAQuarterOfAnHour() {
        town.coordinator("Rhian");
        town.wrong(4, "rhian", HOME);
        assertThat(town.signIn("Rhian", "wrong")).isEqualTo(new Admission.Wrong());

        assertThat(town.signIn("Rhian", PASSWORD)).isEqualTo(new Admission.TooMany());
        assertThat(town.signIn("Rhian", PASSWORD, ELSEWHERE, null)).isInstanceOf(Admission.In.class);

        town.after(Duration.ofMinutes(16));
        assertThat(town.signIn("Rhian", PASSWORD)).isInstanceOf(Admission.In.class);
    }

    @Test
    void whoeverGuessesAtManyNamesIsNotListenedToEither() {
        town.coordinator("Rhian");
        town.wrong(10, "Alun", HOME);
        town.wrong(10, "Betsan", HOME);
        town.wrong(10, "Carys", HOME);

        assertThat(town.signIn("Rhian", PASSWORD)).isEqualTo(new Admission.TooMany());
        assertThat(town.signIn("Rhian", PASSWORD, ELSEWHERE, null)).isInstanceOf(Admission.In.class);
    }

    @Test
    void aCrowdOfGuessersFromEverywhereIsStopped() {
        town.coordinator("Rhian");
        for (int network = 0; network < 50; network++) {
            town.wrong(1, "Rhian", "203.0.113." + network);
        }

        assertThat(town.signIn("Rhian", PASSWORD)).isEqualTo(new Admission.TooMany());
    }

    @Test
    void nobodyIsLockedOutOfABrowserInWhichTheySignedInBefore() {
        town.coordinator("Rhian");
        String device = town.in("Rhian").device();
        for (int network = 0; network < 50; network++) {
            town.wrong(1, "Rhian", "203.0.113." + network);
        }
        town.wrong(30, "Rhian", HOME);

        assertThat(town.signIn("Rhian", PASSWORD, HOME, device)).isInstanceOf(Admission.In.class);
    }

    @Test
    void whoeverHasNoSuchBrowserGetsInWithAOneTimePassword() {
        long rhian = town.coordinator("Rhian");
        for (int network = 0; network < 50; network++) {
            town.wrong(1, "Rhian", "203.0.113." + network);
        }
        String oneTime = ((AccountChange.WithPassword) town.renew(rhian)).password();

        assertThat(town.signIn("Rhian", "k3f7-9x2m-0000-0000")).isEqualTo(new Admission.TooMany());
        Admission.In in = (Admission.In) town.signIn("Rhian", oneTime);
        assertThat(in.mustChange()).isTrue();
    }

    @Test
    void aKnownBrowserHasTriesOfItsOwnAndNotForOthersNames() {
        town.coordinator("Rhian");
        town.coordinator("Alun");
        String device = town.in("Rhian").device();
        for (int wrong = 0; wrong < 10; wrong++) {
            town.signIn("Rhian", "wrong", ELSEWHERE, device);
        }
        town.wrong(5, "Rhian", ELSEWHERE);
        town.wrong(5, "Alun", ELSEWHERE);

        assertThat(town.signIn("Rhian", PASSWORD, ELSEWHERE, device)).isEqualTo(new Admission.TooMany());
        assertThat(town.signIn("Alun", PASSWORD, ELSEWHERE, device)).isEqualTo(new Admission.TooMany());
    }

    @Test
    void aSecretThatSomebodyPutIntoTheBrowserIsOfNoUseToThem() {
        town.coordinator("Rhian");
        town.coordinator("Mallory");
        String planted = ((Admission.In) town.signIn("Mallory", PASSWORD, ELSEWHERE, null)).device();
        town.signIn("Rhian", PASSWORD, HOME, planted);
        town.wrong(5, "Rhian", ELSEWHERE);

        assertThat(town.signIn("Rhian", PASSWORD, ELSEWHERE, planted)).isEqualTo(new Admission.TooMany());
    }

    @Test
    void theSessionThatABrowserBringsIsNotTheOneItGets() {
        town.coordinator("Rhian");
        String brought = town.in("Rhian").session();

        var again = (Admission.In) town.signIn.admit(new Attempt("Rhian", PASSWORD, HOME, null, brought, null));

        assertThat(again.session()).isNotEqualTo(brought);
        assertThat(town.session(brought)).isEmpty();
        assertThat(town.session(again.session())).isPresent();
    }

    @Test
    void whatWasMistypedIsForgottenWithTheRightPassword() {
        town.coordinator("Rhian");
        town.wrong(4, "Rhian", HOME);
        town.in("Rhian");
        town.wrong(4, "Rhian", HOME);

        assertThat(town.signIn("Rhian", PASSWORD)).isInstanceOf(Admission.In.class);
    }
}
