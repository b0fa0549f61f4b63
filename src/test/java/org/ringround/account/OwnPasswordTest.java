package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.account.AccountTown.ELSEWHERE;
import static org.ringround.account.AccountTown.HOME;
import static org.ringround.account.AccountTown.PASSWORD;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One-time passwords, and how people choose their own. */
class OwnPasswordTest {

    private static final String NEW = "four green kettles";

    private final AccountTown town = new AccountTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Visitor visitor(String session) {
        return town.session(session).orElseThrow().visitor();
    }

    private PasswordAnswer change(String session, String before, String wanted) {
        return town.ownPassword.change(visitor(session), new OwnPassword.Wish(before, wanted, HOME));
    }

    @Test
    void aOneTimePasswordLeadsToOneOfTheirOwn() {
        String oneTime = ((AccountChange.WithPassword) town.add("Rhian", AccountRole.ADMIN)).password();
        assertThat(oneTime).matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}");
        var in = (Admission.In) town.signIn("Rhian", oneTime);
        assertThat(town.session(in.session()).orElseThrow().mustChange()).isTrue();

        var chosen = (PasswordAnswer.Chosen) change(in.session(), "", NEW);

        assertThat(town.session(in.session())).isEmpty();
        assertThat(town.session(chosen.session()).orElseThrow().mustChange()).isFalse();
        assertThat(town.signIn("Rhian", oneTime)).isEqualTo(new Admission.Wrong());
        assertThat(((Admission.In) town.signIn("Rhian", NEW)).mustChange()).isFalse();
        assertThat(town.audit())
                .extracting(row -> row.replaceAll(" .*", ""))
                .containsExactly("added_account", "signed_in", "changed_password", "not_signed_in", "signed_in");
    }

    @Test
    void aOneTimePasswordMayBeTypedInCapitalsAndWithoutDashes() {
        String oneTime = ((AccountChange.WithPassword) town.add("Rhian", AccountRole.ADMIN)).password();

        assertThat(town.signIn("Rhian", oneTime.replace("-", "").toUpperCase(Locale.ROOT)))
                .isInstanceOf(Admission.In.class);
    }

    @Test
    void aOneTimePasswordIsGoodForAWeek() {
        String oneTime = ((AccountChange.WithPassword) town.add("Rhian", AccountRole.ADMIN)).password();
        town.after(Duration.ofDays(7));

        assertThat(town.signIn("Rhian", oneTime)).isEqualTo(new Admission.Wrong());
    }

    @Test
    void theOneTimePasswordItselfIsNoChoice() {
        String oneTime = ((AccountChange.WithPassword) town.add("Rhian", AccountRole.ADMIN)).password();
        var in = (Admission.In) town.signIn("Rhian", oneTime);

        assertThat(change(in.session(), "", oneTime)).isEqualTo(new PasswordAnswer.Weak(PasswordRule.Fault.SAME));
    }

    @Test
    void whoeverChangesTheirPasswordShowsTheOneTheyHave() {
        town.coordinator("Rhian");
        String session = town.in("Rhian").session();
        String other = town.in("Rhian").session();

        assertThat(change(session, "no idea of it", NEW)).isEqualTo(new PasswordAnswer.WrongBefore());
        assertThat(change(session, PASSWORD, PASSWORD)).isEqualTo(new PasswordAnswer.Weak(PasswordRule.Fault.SAME));
        assertThat(town.session(other)).isPresent();

        assertThat(change(session, PASSWORD, NEW)).isInstanceOf(PasswordAnswer.Chosen.class);
        assertThat(town.session(session)).isEmpty();
        assertThat(town.session(other)).isEmpty();
    }

    @Test
    void whoeverFoundAnOpenBrowserMayNotGuessThere() {
        town.coordinator("Rhian");
        String session = town.in("Rhian").session();
        town.wrong(5, "Rhian", HOME);

        assertThat(change(session, PASSWORD, NEW)).isEqualTo(new PasswordAnswer.TooMany());
        assertThat(town.signIn("Rhian", PASSWORD, ELSEWHERE, null)).isInstanceOf(Admission.In.class);
    }

    @Test
    void whoseAccountHasEndedMeanwhileChangesNothing() {
        long rhian = town.coordinator("Rhian");
        Visitor who = visitor(town.in("Rhian").session());
        town.end(rhian);

        assertThat(town.ownPassword.change(who, new OwnPassword.Wish(PASSWORD, NEW, HOME)))
                .isEqualTo(new PasswordAnswer.Over());
    }
}
