package org.ringround.console;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ringround.http.Route;

/** How the pages look, and the scripts that all of the console shares. A section's own scripts are its own. */
public final class Assets {

    private static final String GOVUK = "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min";

    /** Of the private page: small, because it is read on cheap phones. */
    public static final Asset PAGE = Asset.ours("page.css");

    /** The font is for another house, and so are the crest's pictures: the reader's own font is as good. */
    static final Asset GOVUK_LOOK = Asset.webjar(
            GOVUK + ".css",
            css -> css.replaceAll("@font-face\\{[^}]*}", "")
                    .replace("GDS Transport,arial,sans-serif", "system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif")
                    .replaceAll("url\\(/assets/[^)]*\\)", "none"));

    static final Asset ICON = Asset.ours("icon.svg");
    static final Asset LOOK = Asset.ours("console.css");
    static final Asset GOVUK_SCRIPT = Asset.webjar(GOVUK + ".js", UnaryOperator.identity());
    static final Asset HTMX = Asset.webjar("htmx.org/2.0.10/dist/htmx.min.js", UnaryOperator.identity());
    static final Asset SCRIPT = Asset.ours("console.js");

    /** For reports; always with the table beneath. */
    public static final Asset CHARTS = Asset.webjar("chart.js/4.5.1/dist/chart.umd.min.js", UnaryOperator.identity());

    private Assets() {}

    public static Asset govukLook() {
        return GOVUK_LOOK;
    }

    public static Asset icon() {
        return ICON;
    }

    public static Asset look() {
        return LOOK;
    }

    public static Asset govukScript() {
        return GOVUK_SCRIPT;
    }

    public static Asset htmx() {
        return HTMX;
    }

    public static Asset script() {
        return SCRIPT;
    }

    public static List<Route> routes() {
        return Stream.of(PAGE, ICON, GOVUK_LOOK, LOOK, GOVUK_SCRIPT, HTMX, SCRIPT, CHARTS)
                .map(Asset::route)
                .toList();
    }
}
