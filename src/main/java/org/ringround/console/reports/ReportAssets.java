package org.ringround.console.reports;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.Asset;
import org.ringround.console.Assets;
import org.ringround.http.Route;

/** How the reports look, and what draws a chart of a table. */
public final class ReportAssets {

    public static final Asset LOOK = Asset.ours("reports.css");
    private static final Asset SCRIPT = Asset.ours("reports.js");

    private ReportAssets() {}

    public static List<Asset> scripts() {
        return List.of(Assets.CHARTS, SCRIPT);
    }

    static List<Route> routes() {
        return Stream.of(LOOK, SCRIPT).map(Asset::route).toList();
    }
}
