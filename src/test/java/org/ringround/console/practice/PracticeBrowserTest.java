package org.ringround.console.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.console.Chromium;
import org.ringround.simulator.Trouble;

/** The phones in a real browser: rung, answered and pressed by keyboard, read by those who hear the page, on a small screen. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PracticeBrowserTest {

    private final PracticeHouse house = new PracticeHouse();
    private final Chromium chromium = Chromium.start();
    private final List<String> mistakes = new ArrayList<>();

    PracticeBrowserTest() {
        house.volunteer("Gwen Bevan", "+447700900201", house.conwy);
    }

    @AfterEach
    void clear() {
        for (long session = 1; session <= 2; session++) {
            var bench = house.network.benches().of(session);
            bench.handsets().forEach(bench::putAway);
        }
        house.network.troubles().allOff();
        assertThat(mistakes).isEmpty();
    }

    @AfterAll
    void close() {
        chromium.close();
        house.close();
    }

    /** The page of whoever that is, with a caller and Gwen on it. */
    private Page begins(String who, int width) {
        var page = chromium.context(new Browser.NewContextOptions()
                        .setExtraHTTPHeaders(Map.of("who", who))
                        .setViewportSize(width, 800))
                .newPage();
        page.onPageError(mistakes::add);
        page.navigate(house.publicUrl() + "/practice");
        page.locator("form[action$='/begin'] button").click();
        PlaywrightAssertions.assertThat(page.locator("[data-phone]")).hasCount(2);
        return page;
    }

    private static Locator caller(Page page) {
        return page.locator("[data-phone]").first();
    }

    private static Locator gwen(Page page) {
        return page.locator("[data-phone]").nth(1);
    }

    private static void shows(Locator phone, String part, String words) {
        PlaywrightAssertions.assertThat(phone.locator("[data-" + part + "]")).containsText(words);
    }

    @Test
    void aCallIsMadeByKeyboardAlone() {
        try (Page page = begins("admin", 1200)) {
            caller(page).locator("[data-do=ring]").focus();
            page.keyboard().press("Enter");
            shows(caller(page), "heard", "Croeso.");
            shows(caller(page), "heard", "Welcome.");
            shows(caller(page), "state", "In a call");
            PlaywrightAssertions.assertThat(caller(page).locator("[data-do=ring]"))
                    .isFocused();
            page.keyboard().press("1");
            shows(caller(page), "heard", "Key pressed: 1");
            shows(caller(page), "heard", "Thank you.");
            shows(caller(page), "state", "Not in a call");
        }
    }

    @Test
    void aPhoneThatRingsIsAnswered() {
        try (Page page = begins("admin", 1200)) {
            house.rings("+447700900201");
            shows(gwen(page), "state", "It rings, and shows 01632 960000");
            gwen(page).locator("[data-do=answer]").press("Enter");
            shows(gwen(page), "heard", "Welcome.");
            gwen(page).locator("[data-do=hang-up]").press("Space");
            shows(gwen(page), "state", "Not in a call");
        }
    }

    @Test
    void aTextIsAnsweredWithALinkToOurselves() {
        try (Page page = begins("admin", 1200)) {
            gwen(page).locator("input[name=body]").fill("TAKE 214");
            page.keyboard().press("Enter");
            shows(gwen(page), "thread", "TAKE 214");
            PlaywrightAssertions.assertThat(gwen(page).locator("[data-thread] a"))
                    .hasAttribute("href", "/v/token");
        }
    }

    @Test
    void whatHappenedIsStillThereWhenThePageIsLoadedAnew() {
        try (Page page = begins("admin", 1200)) {
            caller(page).locator("[data-do=ring]").click();
            shows(caller(page), "heard", "Welcome.");
            page.reload();
            shows(caller(page), "heard", "Croeso.");
            shows(caller(page), "state", "In a call");
        }
    }

    @ParameterizedTest
    @CsvSource({"admin, 1200", "admin, 320", "conwy, 1200", "conwy, 320"})
    void nobodyIsKeptOut(String who, int width) {
        house.network.troubles().turnOn(Trouble.WEBHOOKS_TWICE);
        try (Page page = begins(who, width)) {
            caller(page).locator("[data-do=ring]").click();
            shows(caller(page), "heard", "Welcome.");
            assertThat(Chromium.barriers(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }
}
