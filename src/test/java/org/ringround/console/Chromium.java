package org.ringround.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, without a window: the one that {@code CHROMIUM} names, or {@code chromium} on the path. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What each thing is that keeps somebody out, and where it stands first. */
    private static final String LOOK = """
            async () => (await axe.run(document, {
              resultTypes: ['violations'],
              preload: false,
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            })).violations.map(each => each.id + ': ' + each.nodes[0].html + ' ' + each.nodes[0].failureSummary)""";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException there is none: a test that needs it has failed then */
    public static Chromium start() {
        Path program = program();
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(options);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    private static Path program() {
        String named = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("chromium");
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(named))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "these tests need Chromium: install it, or say where it is with CHROMIUM=/path/to/it"));
    }

    /** Somebody's own, with cookies of their own. */
    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A page of a browser of its own, that wide. */
    public Page page(int width) {
        return context(new Browser.NewContextOptions().setViewportSize(width, 800))
                .newPage();
    }

    /** A browser of its own for many pages that are asked for their {@link #barriers}: each comes with what looks for them. */
    public BrowserContext looking(int width, int height) {
        BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(width, height));
        context.addInitScript(axe());
        return context;
    }

    /** What that page as it stands is lacking of WCAG 2.2 AA, as far as a program can tell. */
    public static List<String> barriers(Page page) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            // Not as a script of the page, which its rules forbid.
            page.evaluate(axe());
        }
        List<?> found = (List<?>) page.evaluate(LOOK);
        return found.stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
