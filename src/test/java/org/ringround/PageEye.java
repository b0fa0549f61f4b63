package org.ringround;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ringround.console.Chromium;
import org.ringround.telephony.Language;

/** Looks at page after page in one language, on a large screen and on the smallest, and notes who would be kept out. */
final class PageEye {

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** A chart needs a moment to become as wide as its place. Not by frames: a browser without a window need not draw any. */
    private static final Page.WaitForFunctionOptions A_MOMENT =
            new Page.WaitForFunctionOptions().setPollingInterval(20).setTimeout(5_000);

    /** How much of the window is under what stays where it is, once the warning is there that comes before a session ends. */
    private static final String STAYS = """
            () => {
              document.querySelectorAll('.rr-ending').forEach((each) => {
                // Another one of its kind: the page's own would be hidden again when its script hears how long there is.
                const shown = each.cloneNode(true);
                shown.hidden = false;
                each.replaceWith(shown);
              });
              return [...document.querySelectorAll('body *')]
                .filter((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position) && each.checkVisibility())
                .map((each) => each.getBoundingClientRect())
                .reduce((sum, box) => sum + box.width * box.height, 0) / (innerWidth * innerHeight);
            }""";

    /** A sheet of paper, which is for everybody, and what is said to those of whom nobody knows what they read. */
    private static final Set<String> IN_BOTH = Set.of("/rounds/sheet", "/first/nonsense", "/v/nonsense");

    private final ServedTown town;
    private final Page page;
    private final Language language;
    private final List<String> wrong = new ArrayList<>();

    PageEye(ServedTown town, BrowserContext context, Language language) {
        this.town = town;
        this.page = context.newPage();
        this.language = language;
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // The last it says of every page with another status than 200.
            if (!message.type().equals("log") && !message.text().startsWith("Failed to load resource")) {
                wrong.add(page.url() + ": " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** One line for everything that is in somebody's way. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void lookAt(String path, int status) {
        Response answer = open(path);
        if (answer.status() != status || !answer.headers().get("content-type").startsWith("text/html")) {
            wrong.add(path + ": " + answer.status() + " " + answer.headers().get("content-type"));
        }
        look(path);
    }

    Response open(String path) {
        page.setViewportSize(1200, 800);
        return page.navigate(town.address(path));
    }

    /** At the page as it stands. */
    void look(String path) {
        if (!IN_BOTH.contains(path)
                && !page.locator("html").getAttribute("lang").equals(language.code())) {
            wrong.add(path + ": not in " + language);
        }
        Chromium.barriers(page).forEach(barrier -> wrong.add(path + ": " + barrier));
        // What is left of a screen of 1280 by 1024 at 400 %.
        page.setViewportSize(320, 256);
        if (!fits()) {
            wrong.add(path + ": scrolls sideways, " + page.evaluate("document.documentElement.scrollWidth"));
        }
        double covered = ((Number) page.evaluate(STAYS)).doubleValue();
        if (covered > 1.0 / 3) {
            wrong.add(path + ": so much of the window is covered: " + covered);
        }
        if (language.equals(Language.WELSH)) {
            // Whose words are longer, so that less of the rest is to be seen.
            Tabbing.faults(page).forEach(fault -> wrong.add(path + ": " + fault));
        }
    }

    private boolean fits() {
        try {
            page.waitForFunction(FITS, null, A_MOMENT);
            return true;
        } catch (TimeoutError tooWide) {
            return false;
        }
    }
}
