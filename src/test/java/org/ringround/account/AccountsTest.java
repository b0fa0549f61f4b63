package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** What accounts can be. */
class AccountsTest {

    private final AccountTown town = new AccountTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Account account(long id) {
        return town.test
                .database()
                .transact(tx -> new AccountStore(tx).find(id))
                .orElseThrow();
    }

    @Test
    void aNameIsGivenOnceHoweverItIsWritten() {
        long sion = town.admin("Siôn ap Huw");
        town.admin("Rhian");
        town.end(sion);

        assertThat(town.add("SIÔN  AP huw", AccountRole.ADMIN))
                .isEqualTo(new AccountChange.Refused(AccountFault.NAME_TAKEN));
    }

    @Test
    void aCoordinatorHasAreasAndAnAdminHasAll() {
        assertThat(town.add("Rhian", AccountRole.COORDINATOR))
                .isEqualTo(new AccountChange.Refused(AccountFault.NO_AREA));
        assertThat(town.add("Rhian", AccountRole.ADMIN, town.conwy))
                .isEqualTo(new AccountChange.Refused(AccountFault.AREAS_OF_ADMIN));
    }

    @Test
    void theLastAdminStays() {
        long sioned = town.admin("Sioned");
        town.coordinator("Rhian");

        assertThat(town.end(sioned)).isEqualTo(new AccountChange.Refused(AccountFault.LAST_ADMIN));
        assertThat(town.change(sioned, AccountRole.COORDINATOR, town.conwy))
                .isEqualTo(new AccountChange.Refused(AccountFault.LAST_ADMIN));

        long alun = town.admin("Alun");
        assertThat(town.end(sioned)).isEqualTo(new AccountChange.Done(sioned));
        assertThat(town.end(alun)).isEqualTo(new AccountChange.Refused(AccountFault.LAST_ADMIN));
    }

    @Test
    void anAccountThatHadEndedGoesOnWithANewOneTimePassword() {
        long rhian = town.coordinator("Rhian");
        town.end(rhian);
        assertThat(account(rhian).ended()).isEqualTo(town.now);

        var renewed = (AccountChange.WithPassword) town.renew(rhian);

        assertThat(account(rhian).ended()).isNull();
        assertThat(town.signIn("Rhian", renewed.password())).isInstanceOf(Admission.In.class);
        assertThat(town.audit())
                .containsSubsequence("ended_account terminal null " + rhian, "renewed_account terminal null " + rhian);
    }

    @Test
    void roleAreasAndPhoneCanBeChanged() {
        long rhian = town.coordinator("Rhian");
        var phone = new PhoneNumber("+447700900301");
        var powers = new Powers(AccountRole.COORDINATOR, Set.of(town.conwy, town.llanrwst), phone);

        town.test.database().run(tx -> town.accounts.change(tx, AccountTown.OPERATOR, rhian, powers, town.now));

        assertThat(account(rhian).areas()).containsExactly(town.llanrwst, town.conwy);
        assertThat(account(rhian).phone()).isEqualTo(phone);
        assertThat(town.change(999, AccountRole.ADMIN)).isEqualTo(new AccountChange.Unknown());
    }

    @Test
    void theNewestStandFirst() {
        long rhian = town.coordinator("Rhian");
        long alun = town.coordinator("Alun");

        List<Account> all = town.test.database().transact(tx -> new AccountStore(tx).list(null, 50));
        List<Account> older = town.test.database().transact(tx -> new AccountStore(tx).list(alun, 50));

        assertThat(all).extracting(Account::id).containsExactly(alun, rhian);
        assertThat(older).extracting(Account::id).containsExactly(rhian);
    }

    @Test
    void whoeverSeesSomeAreasSeesThoseAndNoOthers() {
        assertThat(seen(new Scope.Within(Set.of(town.conwy)))).containsExactly("Conwy");
        assertThat(seen(new Scope.Within(Set.of()))).isEmpty();
        assertThat(seen(new Scope.Everywhere())).containsExactlyInAnyOrder("Llanrwst", "Conwy");
        assertThat(new Scope.Within(Set.of(town.conwy)).sees(null)).isTrue();
        assertThat(new Scope.Within(Set.of(town.conwy)).sees(town.llanrwst)).isFalse();
    }

    private List<String> seen(Scope scope) {
        return town.test
                .database()
                .transact(tx -> tx.sql()
                        .select(AREA.NAME)
                        .from(AREA)
                        .where(AreaStore.seen(scope, AREA.ID))
                        .fetch(AREA.NAME));
    }
}
