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
        page.keyboard().press("Tab");
        if ((boolean) page.evaluate("tabs.isToSkip()")) {
            page.keyboard().press("Enter");
            page.evaluate("tabs.skipped()");
        }
        press(page, controls);
        int further = 0;
        while (!(boolean) page.evaluate("tabs.isRound()")) {
            if (further > MORE_STOPS) {
                return List.of("no way out by keyboard of " + page.evaluate("document.activeElement.outerHTML"));
            }
            press(page, 4);
            further += 4;
        }
        List<?> found = (List<?>) page.evaluate("tabs.faults()");
        return found.stream().map(String::valueOf).toList();
    }

    private static void press(Page page, int times) {
        Stream.generate(() -> "Tab").limit(times).forEach(page.keyboard()::press);
    }

    private static String notes() {
        try (InputStream in = Tabbing.class.getResourceAsStream("/console/tabs.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
