package org.ringround.console.now;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.TestDatabase;

/** The board in a real browser: it becomes new by itself, and nobody who uses it is disturbed by that. */
@Timeout(90)
class BoardInBrowserTest {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    private final TestDatabase home = TestDatabase.create();
    private final NowServer server = new NowServer(home.address());
    private final Page page = browser.newPage();

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void shut() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void look() {
        page.navigate(server.address("/now"));
    }

    @AfterEach
    void close() {
        page.close();
        server.close();
        home.close();
    }

    @Test
    void aCallerAppearsAndGoesWithoutAReload() {
        assertThat(page.locator("#calls-none")).isVisible();
        UUID call = in(town -> town.call("Waiting", "+441632960555", null, null, null));

        assertThat(page.locator("#call-" + call)).containsText("01632 960555");
        assertThat(page.locator("#board-summary")).containsText("Waiting: 1.");
        assertThat(page).hasTitle("(1) Now – Ringround");
        in(town -> town.over(call));
        assertThat(page.locator("#calls-none")).isVisible();
        assertThat(page).hasTitle("Now – Ringround");
    }

    @Test
    void secondsPassByThemselves() {
        UUID call = in(town -> town.call("Waiting", null, null, null, null));

        assertThat(page.locator("#call-" + call + " [data-seconds]")).hasText(Pattern.compile("3:0[2-9]"));
    }

    @Test
    void focusStaysWhereItIsWhileRowsComeAndGo() {
        UUID first = in(town -> town.call("InMenu", null, null, null, null));
        UUID second = in(town -> town.call("InMenu", null, null, null, null));
        page.locator("#story-" + second).focus();
        in(town -> town.call("Waiting", null, null, null, null));
        in(town -> town.over(first));

        assertThat(page.locator("#call-" + first)).hasCount(0);
        assertThat(page.locator("#story-" + second)).isFocused();
    }

    @Test
    void whoPausesSeesNothingMoveUntilTheyGoOn() {
        page.locator("#now-pause").click();
        assertThat(page.locator("#now-pause")).hasText("Go on updating");
        UUID call = in(town -> town.call("Waiting", null, null, null, null));
        page.locator("#now-sound").click();
        assertThat(page.locator("#now-sound")).hasText("Turn sound off");
        assertThat(page.locator("#calls-none")).isVisible();

        page.locator("#now-pause").click();
        assertThat(page.locator("#call-" + call)).isVisible();
    }

    @Test
    void nothingThatThePageForbidsIsInIt() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.reload();
        UUID call = in(town -> town.call("Waiting", null, null, null, null));

        assertThat(page.locator("#call-" + call)).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aServerThatCannotBeReachedIsSaid() {
        server.close();
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator("#now-lost")).containsText("cannot reach us");
    }

    private <T> T in(Function<NowTown, T> work) {
        return home.database().transact(tx -> work.apply(new NowTown(tx)));
    }
}
