package org.ringround;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.ringround.console.Chromium;

/** A coordinator's day in a real browser, from the link by which the first admin comes in. */
@Tag("browser")
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class JourneysInBrowserTest {

    private static final String HEATHER = "Heather Owen";

    private final ServedTown town = ServedTown.ofTheDemo();
    private final Chromium chromium = Chromium.start();
    private final Pictures pictures = Pictures.wanted();
    private final List<String> mistakes = new ArrayList<>();
    private final BrowserContext heather = context();

    private BrowserContext context() {
        return chromium.context(new Browser.NewContextOptions().setViewportSize(1200, 900));
    }

    private Page page(BrowserContext whose, String path) {
        Page page = whose.newPage();
        page.onPageError(mistakes::add);
        page.navigate(town.address(path));
        return page;
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
    }

    private static void shows(Locator phone, String part, String words) {
        assertThat(phone.locator("[data-" + part + "]")).containsText(words);
    }

    @BeforeAll
    void theFirstAdminComesInByTheLink() {
        String link = town.invitation().split(" ")[1];
        Page page = page(heather, link.substring(town.address("").length()));
        page.locator("#name").fill(HEATHER);
        page.locator("#wanted").fill(ServedTown.PASSWORD);
        page.locator("#again").fill(ServedTown.PASSWORD);
        button(page, "Make the account").click();
        assertThat(page.locator("h1")).hasText("Now");
        assertThat(page.locator(".rr-header")).containsText(HEATHER);
        page.close();
    }

    @AfterEach
    void nothingWentWrong() {
        heather.pages().forEach(Page::close);
        assertThat(mistakes).isEmpty();
    }

    @AfterAll
    void close() {
        chromium.close();
        town.close();
    }

    @Test
    void aCallOnThePracticePhoneIsOnTheBoard() {
        Page board = page(heather, "/now");
        Page phones = page(heather, "/practice");
        Locator arthur = taken(phones, 0, "01632 960102");
        Locator alex = taken(phones, 1, "07700 900104");

        arthur.locator("[data-do=ring]").click();
        Locator row = board.locator("#calls-rows tr").filter(new Locator.FilterOptions().setHasText("Arthur"));
        assertThat(row).isVisible();
        shows(arthur, "heard", "press 1");
        arthur.locator("[data-key='1']").click();
        assertThat(row).containsText("Waiting");
        shows(alex, "state", "It rings");
        pictures.take(board, "now");
        pictures.take(phones, "practice");
        alex.locator("[data-do=answer]").click();
        shows(alex, "heard", "press 1");
        alex.locator("[data-key='1']").click();
        assertThat(row).containsText("Alex");
        shows(arthur, "state", "You are talking with Alex");

        arthur.locator("[data-do=hang-up]").click();
        shows(alex, "heard", "sorted");
        alex.locator("[data-key='1']").click();
        assertThat(row).hasCount(0);
        story(board);
    }

    /** That phone is put on the table, beside as many as there are. */
    private static Locator taken(Page phones, int beside, String number) {
        phones.locator("#number").fill(number);
        phones.locator("form[action$='/practice/phones'] button").click();
        assertThat(phones.locator("[data-phone]")).hasCount(beside + 1);
        return phones.locator("[data-phone]").nth(beside);
    }

    private void story(Page page) {
        page.navigate(town.address("/calls"));
        page.locator("main table tr")
                .filter(new Locator.FilterOptions().setHasText("Arthur"))
                .locator("a[href*='/calls/']")
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Alex");
        pictures.take(page, "call");
        button(page, "Cymraeg").click();
        assertThat(page.locator("h1")).containsText("Galwad");
        pictures.take(page, "call.cy");
        button(page, "English").click();
    }

    @Test
    void aRequestIsRunToItsEnd() {
        Page page = page(heather, "/requests");
        pictures.take(page, "requests");
        page.locator("main table a[href$='/requests/215']").first().click();
        page.locator("#volunteer").selectOption(option(page, "#volunteer", "Priya"));
        page.locator("form[action$='/give'] button").click();
        assertThat(page.locator("[role=status]").first()).containsText("It is theirs now");

        page.locator("form[action$='/outcome']").getByLabel("Sorted").check();
        page.locator("form[action$='/outcome'] button").click();
        assertThat(page.locator("[role=status]").first()).containsText("It is noted how it went.");
        assertThat(button(page, "Reopen")).isVisible();
    }

    private static String option(Page page, String select, String words) {
        return page.locator(select + " option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
    }

    @Test
    void aGapInTheRotaIsFilled() {
        Page page = page(heather, "/rota");
        page.locator("#area").selectOption(option(page, "#area", "Conwy"));
        button(page, "Show").click();
        pictures.take(page, "rota");
        page.locator("a[href$='/rota/shifts/31']").first().click();
        assertThat(page.locator("main")).containsText("Conwy");
        button(page, "Put on the rota").first().click();
        assertThat(page.locator("[role=status]").first()).containsText("The shift is covered.");
    }

    @Test
    void aRoundIsSuspended() {
        Page page = page(heather, "/rounds");
        pictures.take(page, "rounds");
        page.navigate(town.address("/rounds/list"));
        page.locator("main table").getByText("Olwen").click();
        page.locator("a[href$='/suspend']").click();
        page.getByLabel("Hospital").check();
        button(page, "Suspend").click();
        assertThat(page.locator("[role=status]").first()).containsText("The round is suspended.");
        assertThat(page.locator("main")).containsText("Hospital");
    }

    /** In by name and password, to a request that is written down: no mouse is touched. */
    @Test
    void aRequestIsWrittenDownByKeyboardAlone() {
        BrowserContext other = context();
        Page page = page(other, "/requests");
        tabTo(page, "#name");
        page.keyboard().type(HEATHER);
        page.keyboard().press("Tab");
        page.keyboard().type(ServedTown.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Requests");

        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, "a[href$='/requests/new']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Write down a request");
        tabTo(page, "#phone");
        page.keyboard().type("01632 960999");
        tabTo(page, "#need");
        page.keyboard().press("Space");
        tabTo(page, "#area");
        page.keyboard().type("Llanrwst");
        tabTo(page, "form[action$='/requests/new'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("The request is written down.");
        other.close();
    }

    private static void tabTo(Page page, String wanted) {
        for (int steps = 0; steps < 60; steps++) {
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by keyboard to " + wanted + " on " + page.url());
    }

    @Test
    void theSamePagesAreThereInWelsh() {
        BrowserContext cymraes = context();
        Page page = page(cymraes, "/now");
        page.locator("#name").fill(HEATHER);
        page.locator("#password").fill(ServedTown.PASSWORD);
        page.locator("main form button").click();
        button(page, "Cymraeg").click();

        assertThat(page.locator("h1")).hasText("Nawr");
        pictures.take(page, "now.cy");
        inWelsh(page, "/requests", "Ceisiadau", "requests.cy");
        inWelsh(page, "/rota?area=" + option(page(cymraes, "/rota"), "#area", "Conwy"), "Rota", "rota.cy");
        inWelsh(page, "/rounds", "Rownd heddiw", "rounds.cy");
        page.navigate(town.address("/practice"));
        button(page, "Dechrau gyda galwr a gwirfoddolwyr ar ddyletswydd").click();
        inWelsh(page, "/practice", "Ffôn ymarfer", "practice.cy");
        button(page, "English").click();
        assertThat(page.locator("h1")).hasText("Practice phone");
        cymraes.close();
    }

    private void inWelsh(Page page, String path, String title, String name) {
        page.navigate(town.address(path));
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        assertThat(page.locator("h1")).hasText(Pattern.compile("^" + title));
        pictures.take(page, name);
    }
}
