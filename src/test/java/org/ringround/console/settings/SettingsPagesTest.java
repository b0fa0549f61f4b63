package org.ringround.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.PERSON;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.account.Act;
import org.ringround.account.Actor;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Browser;
import org.ringround.console.ConsoleHouse;

/** Accounts and the audit, as admins see them. */
class SettingsPagesTest {

    private static final Pattern ONE_TIME = Pattern.compile("<code>([0-9a-z-]{19})</code>");

    private final ConsoleHouse house = new ConsoleHouse();
    private final Browser sioned = house.admin("Sioned");
    private final String csrf = sioned.csrf("/password");

    @AfterEach
    void close() {
        house.close();
    }

    private long account(String name) {
        return house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(ACCOUNT)
                        .where(ACCOUNT.NAME.eq(name))
                        .fetchSingle()
                        .getId());
    }

    private HttpResponse<String> add(String name, String role, String area, String phone) {
        return sioned.post(
                "/settings/accounts/add", "csrf", csrf, "name", name, "role", role, "areas", area, "phone", phone);
    }

    @Test
    void anAccountIsAddedAndItsOneTimePasswordIsShownOnce() {
        HttpResponse<String> added = add("Rhian", "coordinator", String.valueOf(house.conwy()), "07700 900301");
        Matcher password = ONE_TIME.matcher(added.body());
        assertThat(password.find()).isTrue();

        HttpResponse<String> in = house.browser().post("/sign-in", "name", "Rhian", "password", password.group(1));
        assertThat(in.headers().firstValue("location")).contains("/password");
        assertThat(sioned.get("/settings/accounts").body())
                .contains("Rhian", "Coordinator", "Conwy", "One-time password", "All areas")
                .doesNotContain(password.group(1));
        assertThat(sioned.get("/settings/accounts/" + account("Rhian")).body())
                .contains("Account of Rhian", "value=\"07700 900301\"")
                .doesNotContain(password.group(1));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> area = add("Rhian", "coordinator", "", "07700 900301");
        HttpResponse<String> admin = add("Rhian", "admin", String.valueOf(house.conwy()), "");
        HttpResponse<String> taken = add("SIONED", "admin", "", "");
        HttpResponse<String> odd = add("a\r\nb: c", "", "", "12");

        assertThat(area.statusCode()).isEqualTo(422);
        assertThat(area.body())
                .contains("Error: Add an account", "Choose at least one area", "value=\"Rhian\"", "07700 900301");
        assertThat(admin.body()).contains("An admin sees all areas: choose none");
        assertThat(taken.body()).contains("Somebody has, or had, an account with that name");
        assertThat(odd.body()).contains("Enter a name of 1 to 60", "Choose a role", "Write a phone number");
    }

    @Test
    void anAccountIsEndedAndOpenedAgain() {
        Browser rhian = house.coordinator("Rhian");
        String page = "/settings/accounts/" + account("Rhian");

        assertThat(sioned.post(page + "/end", "csrf", csrf).headers().firstValue("location"))
                .contains("/settings/accounts?told=settings.account-ended");
        assertThat(rhian.get("/probe/SESSION").statusCode()).isEqualTo(303);
        assertThat(sioned.get(page).body()).contains("Open the account again").doesNotContain("End the account");

        HttpResponse<String> again = sioned.post(page + "/renew", "csrf", csrf);
        assertThat(again.body()).contains("One-time password for Rhian");
        assertThat(house.audit()).contains("ended_account", "renewed_account");
    }

    @Test
    void theLastAdminCannotEndThemselves() {
        HttpResponse<String> answer = sioned.post("/settings/accounts/" + account("Sioned") + "/end", "csrf", csrf);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is the last admin");
    }

    @Test
    void anAccountThatIsNotThereIsThePageThatIsNotHere() {
        assertThat(sioned.get("/settings/accounts/99999").statusCode()).isEqualTo(404);
        assertThat(sioned.get("/settings/accounts/one").statusCode()).isEqualTo(404);
        assertThat(sioned.post("/settings/accounts/99999/end", "csrf", csrf).statusCode())
                .isEqualTo(404);
    }

    @Test
    void coordinatorsFindNoneOfIt() {
        Browser rhian = house.coordinator("Rhian");

        assertThat(rhian.get("/settings").statusCode()).isEqualTo(404);
        assertThat(rhian.get("/settings/accounts").statusCode()).isEqualTo(404);
        assertThat(rhian.get("/audit").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuditIsFilteredByAccountActPersonAndDay() {
        house.coordinator("Rhian");
        long mair = house.test()
                .database()
                .transact(tx -> tx.sql()
                        .insertInto(PERSON)
                        .set(PERSON.NAME, "Mair <b>Hughes</b>")
                        .set(PERSON.PHONE, "+441492555100")
                        .returning()
                        .fetchSingle()
                        .getId());
        var rhian = new Actor.Stranger(account("Rhian"));
        house.test().database().run(tx -> {
            Audit.write(tx, rhian, Act.LOOKED, mair, 214L, ConsoleHouse.NOW.plus(Duration.ofDays(1)));
            Audit.write(tx, rhian, Act.CHANGED, new Thing(Thing.Kind.ROUND, 7), ConsoleHouse.NOW);
        });

        String all = sioned.get("/audit").body();
        assertThat(all)
                .contains(
                        "Mair &lt;b&gt;Hughes", "Request 214", "Round 7", "At the server's command line", "Signed in");
        assertThat(rows(sioned.get("/audit?person=" + mair))).isEqualTo(1);
        assertThat(rows(sioned.get("/audit?day=25%2F11%2F2026"))).isEqualTo(1);
        assertThat(rows(sioned.get("/audit?act=changed"))).isEqualTo(1);
        assertThat(rows(sioned.get("/audit?act=changed&account=" + account("Sioned"))))
                .isZero();
        assertThat(rows(sioned.get("/audit?account=" + account("Rhian")))).isEqualTo(4);
        assertThat(sioned.get("/audit?day=soon").statusCode()).isEqualTo(422);
        assertThat(house.audit()).endsWith("looked");
    }

    private static long rows(HttpResponse<String> page) {
        return Pattern.compile("<tr class=\"govuk-table__row\">\\s*<td")
                .matcher(page.body())
                .results()
                .count();
    }

    @Test
    void theAuditHasFiftyRowsAPage() {
        var rhian = new Actor.Stranger(account("Sioned"));
        house.test().database().run(tx -> {
            for (long shift = 1; shift <= 60; shift++) {
                Audit.write(tx, rhian, Act.ADDED, new Thing(Thing.Kind.SHIFT, shift), ConsoleHouse.NOW);
            }
        });

        HttpResponse<String> first = sioned.get("/audit?act=added");
        assertThat(rows(first)).isEqualTo(50);
        Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
        assertThat(older.find()).isTrue();
        assertThat(rows(sioned.get(older.group(1).replace("&amp;", "&")))).isEqualTo(10);
    }

    @Test
    void everythingHasItsWordsInWelsh() {
        sioned.post("/language", "csrf", csrf, "language", "cy", "back", "/audit");

        assertThat(sioned.get("/settings").body()).contains("Gosodiadau", "Cyfrifon");
        assertThat(sioned.get("/settings/accounts").body()).contains("Gweinyddwr", "Pob ardal");
        assertThat(sioned.get("/audit").body()).contains("Cofnod archwilio", "Mewngofnododd");
        assertThat(Act.values())
                .allSatisfy(act -> assertThat(AuditWords.label(act)).isNotNull());
        assertThat(Thing.Kind.values())
                .allSatisfy(kind -> assertThat(AuditWords.label(kind)).isNotNull());
    }
}
