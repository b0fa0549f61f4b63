package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.account.AccountTown.PASSWORD;
import static org.ringround.account.AccountTown.name;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.Language;

/** The link for the first admin, and when it is good for nothing. */
class FirstAdminTest {

    private final AccountTown town = new AccountTown();

    @AfterEach
    void close() {
        town.close();
    }

    private String invite() {
        return town.first.invite().orElseThrow().replace("/first/", "");
    }

    private PasswordAnswer begin(String token, String name) {
        return town.first.begin(token, name(name), PASSWORD, Language.WELSH);
    }

    @Test
    void itMakesAnAdminWhoIsSignedInAtOnce() {
        String token = invite();
        assertThat(town.first.isInvited(token)).isTrue();

        var chosen = (PasswordAnswer.Chosen) begin(token, "Siôn");

        Session session = town.session(chosen.session()).orElseThrow();
        assertThat(session.visitor().role()).isEqualTo(AccountRole.ADMIN);
        assertThat(session.visitor().language()).isEqualTo(Language.WELSH);
        assertThat(session.mustChange()).isFalse();
        assertThat(town.signIn("siôn", PASSWORD)).isInstanceOf(Admission.In.class);
    }

    @Test
    void itMakesOne() {
        String token = invite();
        begin(token, "Siôn");

        assertThat(town.first.isInvited(token)).isFalse();
        assertThat(begin(token, "Mallory")).isEqualTo(new PasswordAnswer.Over());
        assertThat(town.first.invite()).isEmpty();
    }

    @Test
    void itMakesNoneWhenThereIsOneMeanwhile() {
        String token = invite();
        town.admin("Rhian");

        assertThat(town.first.isInvited(token)).isFalse();
        assertThat(begin(token, "Mallory")).isEqualTo(new PasswordAnswer.Over());
    }

    @Test
    void itIsGoodForADay() {
        String token = invite();
        town.after(Duration.ofHours(24));

        assertThat(town.first.isInvited(token)).isFalse();
        assertThat(begin(token, "Mallory")).isEqualTo(new PasswordAnswer.Over());
    }

    @Test
    void anotherStartMakesAnother() {
        String before = invite();
        String token = invite();

        assertThat(begin(before, "Mallory")).isEqualTo(new PasswordAnswer.Over());
        assertThat(begin(token, "Siôn")).isInstanceOf(PasswordAnswer.Chosen.class);
    }

    @Test
    void whatIsNotTakenLeavesItGood() {
        town.coordinator("Rhian");
        String token = invite();

        assertThat(begin(token, "rhian")).isEqualTo(new PasswordAnswer.NameTaken());
        assertThat(town.first.begin(token, name("Siôn"), "short", Language.ENGLISH))
                .isEqualTo(new PasswordAnswer.Weak(PasswordRule.Fault.SHORT));
        assertThat(town.first.isInvited(token)).isTrue();
    }
}
