package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AUDIT;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.account.AccountRole;
import org.ringround.console.Browser;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Route;
import org.ringround.telephony.Language;
import org.slf4j.LoggerFactory;

/** Every door of the server that is not open to all, knocked at by those who may not come in; no new one can be forgotten. */
@TestInstance(Lifecycle.PER_CLASS)
class RouteWalkTest {

    private static final Set<Access> SIGNED_IN = Set.of(Access.SESSION, Access.COORDINATOR, Access.ADMIN);

    /** Names and numbers that are of Betws alone. */
    private static final List<String> SECRETS =
            List.of("Idwal", "Berwyn", "Blodwen", "Mill Lane", "with a stick", "900666", "960777", "900778", "900779");

    /** Its answer does not end. */
    private static final String GOES_ON = "/now/live";

    private final ServedTown town = ServedTown.ofTwoAreas();
    private final Browser conwy = town.signedIn("Carys", AccountRole.COORDINATOR, Language.ENGLISH, 1L);
    private final Browser admin = town.signedIn("Rhian", AccountRole.ADMIN, Language.ENGLISH);

    @AfterAll
    void close() {
        town.close();
    }

    private Stream<Route> doors() {
        return town.routes().stream().filter(route -> SIGNED_IN.contains(route.access()));
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInPageAndChangesNothing() {
        var open = new ArrayList<String>();
        doors().forEach(route -> {
            String path = route.path().replaceAll("\\{\\w+}", "1");
            boolean asks = route.method() == Method.GET;
            HttpResponse<String> answer =
                    asks ? town.browser().get(path) : town.browser().post(path);
            String to = answer.headers().firstValue("location").orElse("");
            boolean shut = asks ? answer.statusCode() == 303 && to.startsWith("/sign-in?") : answer.statusCode() == 403;
            if (!shut) {
                open.add(route + ": " + answer.statusCode() + " " + to);
            }
        });

        assertThat(open).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        var open = new ArrayList<String>();
        doors().filter(route -> route.method() == Method.POST).forEach(route -> {
            int status = admin.post(path(route)).statusCode();
            int wrong = admin.post(path(route), "csrf", "00").statusCode();
            if (status != 403 || wrong != 403) {
                open.add(route + ": " + status + ", " + wrong);
            }
        });

        assertThat(open).isEmpty();
    }

    @Test
    void everyParameterOfAPathIsKnownHere() {
        assertThat(doors().filter(route -> !knows(route))).isEmpty();
    }

    @Test
    void whatIsOfAnotherAreaIsNotThere() {
        var leaks = new ArrayList<String>();
        doors().filter(route -> route.access() == Access.COORDINATOR)
                .filter(KnownIds::hasParameters)
                .filter(KnownIds.BETWS::know)
                .forEach(route -> leaks.addAll(refused(route)));

        assertThat(leaks).isEmpty();
    }

    @Test
    void whatIsAnAdminsIsNotThereForACoordinator() {
        var leaks = new ArrayList<String>();
        doors().filter(route -> route.access() == Access.ADMIN).forEach(route -> leaks.addAll(refused(route)));

        assertThat(leaks).isEmpty();
    }

    @Test
    void noListTellsOfAnotherArea() {
        var leaks = new ArrayList<String>();
        doors().filter(route -> route.access() == Access.COORDINATOR && route.method() == Method.GET)
                .filter(route -> !KnownIds.hasParameters(route))
                .filter(route -> !route.path().equals(GOES_ON))
                .forEach(route -> {
                    HttpResponse<String> answer = conwy.get(route.path());
                    List<String> told = told(answer.body());
                    if (answer.statusCode() >= 500 || !told.isEmpty()) {
                        leaks.add(route + ": " + answer.statusCode() + " " + told);
                    }
                });

        assertThat(leaks).isEmpty();
    }

    @Test
    void theOpenBoardTellsOfNoOtherArea() {
        assertThat(town.firstShown(conwy, GOES_ON))
                .contains("board-summary")
                .satisfies(board -> assertThat(told(board)).isEmpty());
        assertThat(told(town.firstShown(admin, GOES_ON))).isNotEmpty();
    }

    @Test
    void theSameThingsAreThereForWhoeverMaySeeThem() {
        var missing = new ArrayList<String>();
        doors().filter(route -> route.method() == Method.GET && KnownIds.hasParameters(route))
                .filter(KnownIds.BETWS::know)
                .filter(route -> !route.path().startsWith("/people/import/"))
                .forEach(route -> {
                    int status = admin.get(path(route)).statusCode();
                    // A swap is asked for with the turn that is swapped.
                    if (status != 200 && !route.path().endsWith("/swap")) {
                        missing.add(route + ": " + status);
                    }
                });

        assertThat(missing).isEmpty();
    }

    /** What is wrong with the answer to Carys of Conwy. */
    private List<String> refused(Route route) {
        var wrong = new ArrayList<String>();
        int before = refusals();
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("org.ringround.console");
        log.start();
        root.addAppender(log);
        HttpResponse<String> answer = route.method() == Method.GET
                ? conwy.get(path(route))
                : conwy.post(path(route), "csrf", conwy.csrf("/now"));
        root.detachAppender(log);
        if (answer.statusCode() != 404 || !answer.body().contains("This page is not here")) {
            wrong.add(route + ": " + answer.statusCode());
        }
        if (!told(answer.body()).isEmpty()) {
            wrong.add(route + ": tells " + told(answer.body()));
        }
        if (log.list.stream().noneMatch(line -> line.getFormattedMessage().contains("asked for"))) {
            wrong.add(route + ": nothing in the log");
        }
        if (refusals() != before + 1) {
            wrong.add(route + ": nothing in the audit");
        }
        return wrong;
    }

    private static List<String> told(String body) {
        return SECRETS.stream()
                .filter(secret -> body.contains(secret) || body.replace(" ", "").contains(secret))
                .toList();
    }

    private static boolean knows(Route route) {
        return KnownIds.BETWS.know(route) || KnownIds.COMMON.know(route) || KnownIds.ADMINS.know(route);
    }

    private static String path(Route route) {
        return Stream.of(KnownIds.BETWS, KnownIds.COMMON, KnownIds.ADMINS)
                .flatMap(ids -> ids.find(route).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no id is known for the parameters of " + route));
    }

    private int refusals() {
        return town.database().transact(tx -> tx.sql().fetchCount(AUDIT, AUDIT.WHAT.eq("refused")));
    }
}
