package org.ringround.console.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.account.FirstAdmin;
import org.ringround.account.Session;
import org.ringround.console.Doors;
import org.ringround.console.Html;
import org.ringround.console.OwnPath;
import org.ringround.console.Visit;
import org.ringround.http.Access;
import org.ringround.http.Handler;
import org.ringround.http.Method;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.telephony.Language;

/** The doors by which people come into the console, and out of it again. */
public final class SigninDoors {

    static final String SIGN_IN = "/sign-in";
    static final String PASSWORD = "/password";

    private static final String SESSION = "/session";

    /** A name, a password twice, and where to go on to, each letter of them percent-encoded. */
    private static final int FORM_BYTES = 16 * 1024;

    private final SigninParts parts;
    private final Outside outside;

    public SigninDoors(SigninParts parts) {
        this.parts = parts;
        this.outside = new Outside(parts);
    }

    public List<Route> routes() {
        var page = new SignInPage(parts, outside);
        var first = new FirstPage(parts, outside);
        var password = new PasswordPage(parts);
        Doors doors = parts.shell().doors();
        return List.of(
                open(Method.GET, SIGN_IN, page::show),
                open(Method.POST, SIGN_IN, page::admit),
                open(Method.GET, FirstAdmin.PATH + "{token}", first::show),
                open(Method.POST, FirstAdmin.PATH + "{token}", first::begin),
                doors.get(PASSWORD, Access.SESSION, password::show),
                new Route(Method.POST, PASSWORD, Access.SESSION, outside.kindly(password::change)),
                doors.post("/sign-out", Access.SESSION, this::signOut),
                doors.post("/language", Access.SESSION, this::speak),
                doors.get(SESSION, Access.SESSION, this::ends),
                doors.post(SESSION, Access.SESSION, visit -> Optional.of(Response.nothing())));
    }

    private Route open(Method method, String path, Handler handler) {
        return new Route(method, path, Access.PUBLIC, outside.kindly(handler)).taking(FORM_BYTES);
    }

    private Optional<Response> signOut(Visit visit) {
        parts.sessions().end(visit.tx(), visit.who(), visit.now());
        return Optional.of(Html.seeOther(parts.address(SIGN_IN + "?told=signed-out"))
                .with(parts.cookie().clear()));
    }

    private Optional<Response> speak(Visit visit) {
        visit.request()
                .field("language")
                .flatMap(code -> List.of(Language.ENGLISH, Language.WELSH).stream()
                        .filter(language -> language.code().equals(code))
                        .findFirst())
                .ifPresent(language -> parts.accounts().speak(visit.tx(), visit.who(), language));
        return Optional.of(Html.seeOther(visit.request()
                .field("back")
                .flatMap(OwnPath::read)
                .map(OwnPath::text)
                .orElse(parts.address("/"))));
    }

    /** How long the session still goes on if nothing is done, for a page that warns of its end. */
    private Optional<Response> ends(Visit visit) {
        return parts.cookie()
                .read(visit.request())
                .flatMap(token -> parts.sessions().find(visit.tx(), token, visit.now()))
                .map(Session::ends)
                .map(ends -> Duration.between(visit.now(), ends).toSeconds())
                .map(seconds -> Html.other(
                        200,
                        "application/json",
                        ("{\"seconds\":" + seconds + "}").getBytes(StandardCharsets.UTF_8),
                        Map.of()));
    }
}
