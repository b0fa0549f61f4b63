package org.ringround;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Somebody who has no mouse, on their way once around a page. */
final class Tabbing {

    private static final String NOTES = notes();

    /** Beyond the controls themselves: parts that scroll, and fields that are several stops. */
    private static final int MORE_STOPS = 40;

    private Tabbing() {}

    /** What they cannot get to, or cannot see that they have got to, on the page as it stands. */
    static List<String> faults(Page page) {
        page.evaluate(NOTES);
        int controls = (int) page.evaluate("tabs.begin()");
        press(page, controls + 2);
        int further = 0;
        while (!(boolean) page.evaluate("tabs.isRound()")) {
            if (further > MORE_STOPS) {
                return List.of("no way out by keyboard of " + page.evaluate("document.activeElement.outerHTML"));
            }
            press(page, 4);
            further += 4;
        }
        // Last, because a browser that draws nothing arrives there a second time whenever it draws again.
        return Stream.concat(list(page, "tabs.faults()"), pastTheHeader(page)).toList();
    }

    private static Stream<String> pastTheHeader(Page page) {
        if (!(boolean) page.evaluate("tabs.hasHeader()")) {
            return Stream.empty();
        }
        page.evaluate("tabs.top()");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        return list(page, "tabs.astray()");
    }

    private static Stream<String> list(Page page, String asked) {
        return ((List<?>) page.evaluate(asked)).stream().map(String::valueOf);
    }

    /** Held down, so that it says itself again and again: half as much to tell the browser as to press it each time. */
    private static void press(Page page, int times) {
        Stream.generate(() -> "Tab").limit(times).forEach(page.keyboard()::down);
        page.keyboard().up("Tab");
    }

    private static String notes() {
        try (InputStream in = Tabbing.class.getResourceAsStream("/console/tabs.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
