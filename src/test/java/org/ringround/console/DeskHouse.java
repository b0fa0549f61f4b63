package org.ringround.console;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.desk.DeskTown;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** Pages of coordinators over a town, asked without a network; a coordinator of Conwy is signed in until somebody else is. */
public final class DeskHouse implements AutoCloseable {

    private static final PageRules PAGES = new PageRules(
            "",
            "Ringround",
            Language.ENGLISH,
            ZoneId.of("Europe/London"),
            LocalTime.of(9, 0),
            LocalTime.of(20, 0),
            "01632 960000",
            "01632 960000");

    private final DeskTown town = new DeskTown();
    private final List<Route> routes;
    private final long account;
    private Visitor visitor;

    /** @param phone of the account, null when it is linked to nobody */
    public DeskHouse(@Nullable String phone, Function<ConsoleParts, Function<DeskTown, List<Route>>> pages) {
        var rules = new ConsoleRules(PAGES, "GB", List.of(Language.ENGLISH, Language.WELSH), false);
        var shell = new ConsoleParts(
                town.test().database(),
                () -> town.now,
                (tx, request, now) -> Optional.of(signedIn()),
                town.words(),
                rules);
        routes = pages.apply(shell).apply(town);
        account = town.account("Dee", phone);
        visitor = visitor(new Scope.Within(Set.of(town.conwy)), null);
    }

    private Visitor signedIn() {
        return visitor;
    }

    private Visitor visitor(Scope scope, @Nullable Language language) {
        return new Visitor(1, account, "Dee", AccountRole.COORDINATOR, scope, language, "token");
    }

    public DeskTown town() {
        return town;
    }

    public long account() {
        return account;
    }

    public void sees(Scope scope) {
        visitor = visitor(scope, visitor.language());
    }

    public void reads(Language language) {
        visitor = visitor(visitor.scope(), language);
    }

    /** An answer, with its body as text. */
    public record Page(Response response) {

        public int status() {
            return response.status();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String location() {
            return response.headers().getOrDefault("Location", "");
        }
    }

    public Page get(String address) {
        return ask(Method.GET, address, Map.of());
    }

    /** @param fields names and values in turn */
    public Page post(String address, String... fields) {
        var form = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return ask(Method.POST, address, form);
    }

    private Page ask(Method method, String address, Map<String, List<String>> form) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        for (Route route : routes) {
            Optional<Map<String, String>> params =
                    route.method() == method ? params(route.path(), path) : Optional.empty();
            if (params.isPresent()) {
                var request = new Request(method, path, query, params.get(), form, Map.of(), new byte[0], "192.0.2.1");
                return new Page(route.handler().handle(request));
            }
        }
        throw new IllegalArgumentException("there is no door " + method + " " + path);
    }

    private static Optional<Map<String, String>> params(String pattern, String path) {
        String[] wanted = pattern.split("/");
        String[] parts = path.split("/");
        var params = new HashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            boolean names = wanted[i].startsWith("{");
            if (wanted.length != parts.length || (!names && !wanted[i].equals(parts[i]))) {
                return Optional.empty();
            }
            if (names) {
                params.put(wanted[i].substring(1, wanted[i].length() - 1), parts[i]);
            }
        }
        return Optional.of(params);
    }

    @Override
    public void close() {
        town.close();
    }
}
