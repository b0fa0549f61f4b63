package org.ringround;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of README and docs, which a browser test takes on its way where it is told to: {@code
 * -Dringround.pictures=docs/pictures}.
 *
 * @param folder null: none are wanted
 */
record Pictures(@Nullable Path folder) {

    static Pictures wanted() {
        String folder = System.getProperty("ringround.pictures");
        return new Pictures(folder == null ? null : Path.of(folder));
    }

    /** As the page stands, from its top, as far down as a screen goes. */
    void take(Page page, String name) {
        if (folder != null) {
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
    }
}
