package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.account.AccountRole;
import org.ringround.account.PrivateLinks;
import org.ringround.console.Chromium;
import org.ringround.telephony.Language;

/**
 * Every page, as somebody who sees all of it sees it, in one language: nobody is kept out, with a screen of whatever size,
 * with or without a mouse. A class for each language, so that both are walked at the same time.
 */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class PagesInBrowser {

    /** Said of it in the page itself. */
    private static final Set<String> WITH_MISTAKES = Set.of("/audit?day=nonsense");

    private final Language language;
    private final ServedTown town = ServedTown.ofTwoAreas();
    private final Chromium chromium = Chromium.start();

    PagesInBrowser(Language language) {
        this.language = language;
    }

    @AfterAll
    void close() {
        chromium.close();
        town.close();
    }

    private BrowserContext signedIn(String name) {
        BrowserContext context = chromium.looking(1200, 800);
        town.signedIn(name, AccountRole.ADMIN, language)
                .cookies()
                .forEach((cookie, value) ->
                        context.addCookies(List.of(new Cookie(cookie, value).setUrl(town.address("/")))));
        return context;
    }

    @Test
    void nobodyIsKeptOutOfTheConsole() {
        BrowserContext context = signedIn("Rhian");
        // The file that waits is theirs.
        town.database()
                .run(tx -> tx.sql().execute("update import_draft set account_id = (select max(id) from account)"));
        var eye = new PageEye(town, context, language);

        WalkedPages.inside(town.routes()).forEach(path -> eye.lookAt(path, status(path)));
        context.close();

        assertThat(eye.wrong()).isEmpty();
        assertThat(WalkedPages.gone(town.routes())).isEmpty();
    }

    @Test
    void whatTheGroupDidIsOneSheetOfPaper() {
        BrowserContext context = signedIn("Mair");
        Page page = context.newPage();
        page.navigate(town.address("/reports/impact"));
        byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        context.close();

        assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1))
                .hasSize(2);
    }

    private static int status(String path) {
        return path.equals(WalkedPages.NOWHERE) ? 404 : WITH_MISTAKES.contains(path) ? 422 : 200;
    }

    @Test
    void nobodyIsKeptOutOfThePagesThatAreOpenToAll() {
        BrowserContext context = chromium.looking(1200, 800);
        var eye = new PageEye(town, context, language);
        Page page = eye.page();
        String in = "?in=" + language.code();

        eye.lookAt("/sign-in" + in, 200);
        button(eye, "main form button", "a sign-in with nothing in it");
        eye.open("/join" + in);
        button(eye, "main form button", "an empty form of /join");
        eye.lookAt("/join" + in, 200);
        page.setViewportSize(1200, 800);
        page.locator("#name").fill("Enid Parry");
        page.locator("#phone").fill("07700 900123");
        page.locator("input[name=languages]").first().check();
        button(eye, "main form button", "the answers of /join");
        button(eye, "form[action*='/join/send'] button", "/join/done");
        eye.lookAt("/first/nonsense", 404);
        context.close();

        assertThat(eye.wrong()).isEmpty();
    }

    private static void button(PageEye eye, String button, String leadsTo) {
        eye.page().setViewportSize(1200, 800);
        eye.page().locator(button).first().click();
        eye.page().waitForLoadState();
        eye.look(leadsTo);
    }

    @Test
    void nobodyIsKeptOutOfAVolunteersOwnPage() {
        BrowserContext context = chromium.looking(1200, 800);
        var eye = new PageEye(town, context, language);
        var links = new PrivateLinks(() -> "", new SecureRandom());
        String link = town.database()
                .transact(tx -> links.make(tx, 1, ServedTown.NOW))
                .toString();
        String in = "?in=" + language.code();

        eye.lookAt(link + in, 200);
        button(eye, "form[action*='/calendar'] button", "a calendar of one's own");
        button(eye, "form[action$='/end" + in + "'] button, form[action$='/end'] button", "links that are ended");
        eye.lookAt("/v/nonsense", 404);
        context.close();

        assertThat(eye.wrong()).isEmpty();
    }
}
