package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.account.AccountRole;
import org.ringround.console.Browser;
import org.ringround.console.Chromium;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Route;
import org.ringround.telephony.Language;

/** Every page of the console, as somebody who sees all of it sees it: nobody is kept out, on no screen, in neither language. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    /** One that goes on and on, and parts of pages that are looked at with the whole. */
    private static final Set<String> NO_PAGES = Set.of("/live", "/now/board", "/practice/phones", "/session");

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** A chart needs a moment to become as wide as its place. Not by frames: a browser without a window need not draw any. */
    private static final Page.WaitForFunctionOptions A_MOMENT =
            new Page.WaitForFunctionOptions().setPollingInterval(20).setTimeout(5_000);

    private final ServedTown town = ServedTown.ofTwoAreas();
    private final Chromium chromium = Chromium.start();
    private final List<String> paths = paths();

    @AfterAll
    void close() {
        chromium.close();
        town.close();
    }

    /** With an id wherever one is wanted; what needs more than an id is asked with it. */
    private List<String> paths() {
        Stream<String> inside = town.routes().stream()
                .filter(route -> route.method() == Method.GET)
                .filter(route ->
                        Set.of(Access.SESSION, Access.COORDINATOR, Access.ADMIN).contains(route.access()))
                .filter(route -> !NO_PAGES.contains(route.path()))
                .flatMap(route -> path(route).stream());
        // Files and pictures are no pages, nor is what leads elsewhere.
        Browser ruth = town.signedIn("Ruth", AccountRole.ADMIN, Language.ENGLISH);
        Predicate<String> isPage = path -> {
            HttpResponse<String> answer = ruth.get(path);
            // What needs more than a path, or is somebody else's own, is not there; it is asked for below.
            return (answer.statusCode() == 200 || answer.statusCode() == 422)
                    && answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
        };
        // Of these Conwy has what Betws has not; and the same with something wrong in them.
        Stream<String> more = Stream.of(
                "/requests/999",
                "/people/3",
                "/people/1",
                "/people/1/volunteer",
                "/people/import/1",
                "/requests/board?area=1",
                "/requests/503",
                "/requests/504",
                "/rounds/3",
                "/rounds/new?resident=3",
                "/rounds?day=2026-11-25",
                "/rota?day=2026-11-24",
                "/rota/shifts/32?language=cy",
                "/rota/volunteers/1/swap?turn=2026-12-01T09:00:00Z/2026-12-01T17:00:00Z",
                "/audit?day=nonsense");
        return Stream.concat(inside.filter(isPage), more).toList();
    }

    private static Optional<String> path(Route route) {
        return Stream.of(KnownIds.BETWS, KnownIds.COMMON, KnownIds.ADMINS)
                .flatMap(ids -> ids.find(route).stream())
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void nobodyIsKeptOut(String code) {
        Page page = chromium.page(1200);
        var language = new Language(code);
        String name = language.equals(Language.WELSH) ? "Rhian" : "Carys";
        var own = town.signedIn(name, AccountRole.ADMIN, language);
        own.cookies()
                .forEach((cookie, value) ->
                        page.context().addCookies(List.of(new Cookie(cookie, value).setUrl(town.address("/")))));
        // The file that waits is theirs.
        town.database()
                .run(tx -> tx.sql().execute("update import_draft set account_id = (select max(id) from account)"));
        var wrong = new ArrayList<String>();
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // The last it says of every page with another status than 200.
            if (!message.type().equals("log") && !message.text().startsWith("Failed to load resource")) {
                wrong.add(page.url() + ": " + message.text());
            }
        });

        paths.forEach(path -> look(page, path, language, wrong));
        page.context().close();

        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, Language language, List<String> wrong) {
        page.setViewportSize(1200, 800);
        Response answer = page.navigate(town.address(path));
        boolean nowhere = path.equals("/requests/999");
        if (answer.status() >= 500 || (answer.status() == 404) != nowhere) {
            wrong.add(path + ": " + answer.status());
        }
        // A sheet of paper has all languages of the helpline on it.
        boolean paper = path.equals("/rounds/sheet");
        if (!paper && !page.locator("html").getAttribute("lang").equals(language.code())) {
            wrong.add(path + ": not in " + language);
        }
        Chromium.barriers(page).forEach(barrier -> wrong.add(path + ": " + barrier));
        page.setViewportSize(320, 800);
        if (!fits(page)) {
            wrong.add(path + ": scrolls sideways, " + page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    private static boolean fits(Page page) {
        try {
            page.waitForFunction(FITS, null, A_MOMENT);
            return true;
        } catch (TimeoutError tooWide) {
            return false;
        }
    }
}
