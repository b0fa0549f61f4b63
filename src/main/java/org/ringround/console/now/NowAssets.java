package org.ringround.console.now;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.Asset;
import org.ringround.http.Route;

/** How the board looks and moves. */
public final class NowAssets {

    public static final Asset LOOK = Asset.ours("now.css");
    private static final Asset SCRIPT = Asset.ours("now.js");

    private NowAssets() {}

    public static List<Asset> scripts() {
        return List.of(SCRIPT);
    }

    static List<Route> routes() {
        return Stream.of(LOOK, SCRIPT).map(Asset::route).toList();
    }
}
