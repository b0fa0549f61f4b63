package org.ringround.console.scripts;

import java.util.List;
import org.ringround.console.ConsoleParts;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the scripts; nothing is changed behind them. */
public final class ScriptDoors {

    private final ConsoleParts parts;
    private final ScriptsPage page;

    public ScriptDoors(ConsoleParts parts, ScriptShelf shelf) {
        this.parts = parts;
        this.page = new ScriptsPage(parts, shelf);
    }

    public List<Route> routes() {
        return List.of(
                parts.doors().get("/scripts", Access.COORDINATOR, page::list),
                parts.doors().get("/scripts/{name}", Access.COORDINATOR, page::show),
                parts.doors().get("/scripts/{name}/picture.svg", Access.COORDINATOR, page::picture));
    }
}
