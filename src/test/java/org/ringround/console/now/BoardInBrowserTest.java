package org.ringround.console.now;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.console.Chromium;
import org.ringround.db.TestDatabase;

/** The board in a real browser: it becomes new by itself, and nobody who uses it is disturbed by that. */
@Tag("browser")
@Timeout(90)
class BoardInBrowserTest {

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private final TestDatabase home = TestDatabase.create();
    private final NowServer server = new NowServer(home.address());
    private final Page page = chromium.page(1280);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void look() {
        page.navigate(server.address("/now"));
    }

    @AfterEach
    void close() {
        page.context().close();
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
        page.onConsoleMessage(message -> complaints.add(message.text() + " " + message.location()));
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
