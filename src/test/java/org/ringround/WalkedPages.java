package org.ringround;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Route;

/** Where each page of the console is to be found in the two areas: all of the route table, so that a new one is walked as well. */
final class WalkedPages {

    /** The address of something that there is not. */
    static final String NOWHERE = "/requests/999";

    private static final Set<Access> SIGNED_IN = Set.of(Access.SESSION, Access.COORDINATOR, Access.ADMIN);

    /** What is answered with a file, a sound or a picture, leads elsewhere, goes on and on, or is a part of a page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/",
            "/now/board",
            "/now/live",
            "/session",
            "/practice/phones",
            "/requests.csv",
            "/requests/{reference}/messages/{recording}",
            "/rounds/list.csv",
            "/scripts/{name}/picture.svg",
            "/people/{id}/data");

    /** What is there only for more than an id, or shows more for another one. Of most things Conwy has what Betws has not. */
    private static final Map<String, List<String>> ASKED = Map.ofEntries(
            entry("/people/{id}", List.of("/people/4", "/people/3", "/people/1")),
            entry("/people/{id}/volunteer", List.of("/people/4/volunteer", "/people/1/volunteer")),
            entry("/requests/board", List.of("/requests/board?area=1")),
            // The last there is not: what is said of that.
            entry("/requests/{reference}", List.of("/requests/501", "/requests/503", "/requests/504", NOWHERE)),
            entry("/rounds", List.of("/rounds", "/rounds?day=2026-11-25")),
            entry("/rounds/{id}", List.of("/rounds/1", "/rounds/3")),
            entry("/rounds/new", List.of("/rounds/new?resident=3")),
            entry("/rota", List.of("/rota", "/rota?day=2026-11-24")),
            entry("/rota/shifts/{number}", List.of("/rota/shifts/31", "/rota/shifts/32?language=cy")),
            entry(
                    "/rota/volunteers/{id}/swap",
                    List.of("/rota/volunteers/1/swap?turn=2026-12-01T09:00:00Z/2026-12-01T17:00:00Z")),
            // The last is answered with what is wrong with it.
            entry("/audit", List.of("/audit", "/audit?day=nonsense")));

    private WalkedPages() {}

    static List<String> inside(List<Route> routes) {
        return routes.stream()
                .filter(route -> route.method() == Method.GET && SIGNED_IN.contains(route.access()))
                .filter(route ->
                        !NO_PAGES.contains(route.path()) && !route.path().matches("/reports/\\w+\\.csv"))
                .flatMap(route -> ASKED.getOrDefault(route.path(), List.of(path(route))).stream())
                .toList();
    }

    /** What the lists above name and the table has not. */
    static List<String> gone(List<Route> routes) {
        Set<String> there = Set.copyOf(routes.stream().map(Route::path).toList());
        return Stream.concat(NO_PAGES.stream(), ASKED.keySet().stream())
                .filter(path -> !there.contains(path))
                .toList();
    }

    private static String path(Route route) {
        return Stream.of(KnownIds.BETWS, KnownIds.COMMON, KnownIds.ADMINS)
                .flatMap(ids -> ids.find(route).stream())
                .findFirst()
                .orElse(route.path());
    }
}
