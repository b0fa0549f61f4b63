package org.ringround;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ringround.account.Accounts;
import org.ringround.account.FirstAdmin;
import org.ringround.account.OwnPassword;
import org.ringround.account.PasswordCost;
import org.ringround.account.PasswordHashes;
import org.ringround.account.Sessions;
import org.ringround.account.SignIn;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Html;
import org.ringround.console.OwnForms;
import org.ringround.console.PageRules;
import org.ringround.console.Section;
import org.ringround.console.SessionCookie;
import org.ringround.console.guide.GuideDoors;
import org.ringround.console.now.NowDoors;
import org.ringround.console.reports.ReportDoors;
import org.ringround.console.rota.RotaDoors;
import org.ringround.console.rota.RotaParts;
import org.ringround.console.settings.SettingsDoors;
import org.ringround.console.settings.SettingsParts;
import org.ringround.console.signin.ConsoleGuard;
import org.ringround.console.signin.SignedIn;
import org.ringround.console.signin.SigninDoors;
import org.ringround.console.signin.SigninParts;
import org.ringround.db.Database;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Ledger;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.LiveStreams;
import org.ringround.http.Route;
import org.ringround.watch.Erasure;
import org.ringround.watch.Purge;

/** The console: its pages, and who stands before them. */
record ConsolePages(List<Route> routes, Map<Access, Guard> guards, LiveStreams<?> live, FirstAdmin first) {

    /** @param pages what these pages and the private ones know of the settings */
    static ConsolePages furnish(Desks.Needs needs, Desks desks, PageRules pages, Supplier<String> publicUrl) {
        var chance = new SecureRandom();
        var sessions = new Sessions(chance);
        var cookie = SessionCookie.behind(publicUrl.get());
        var helpline = needs.rules().helpline();
        var rules = new ConsoleRules(
                pages, helpline.region(), helpline.languages(), needs.options().practice() != null);
        var clock = needs.options().clock();
        var shell = new ConsoleParts(needs.db(), clock, new SignedIn(cookie, sessions), needs.words(), rules);
        SigninParts signin = signin(shell, sessions, cookie, publicUrl, chance);
        var now = new NowDoors(
                shell,
                sessions::still,
                LivePages.MOST,
                LiveStreams.Pace.USUAL,
                helpline.times().lateLimit());
        Route home = shell.doors()
                .get("/", Access.COORDINATOR, visit -> Optional.of(Html.seeOther(rules.root() + Section.NOW.path())));
        List<Route> routes = Stream.of(
                        List.of(home),
                        new SigninDoors(signin).routes(),
                        now.routes(),
                        PeoplePages.routes(needs, desks, shell, publicUrl),
                        desks.pages().routes(shell),
                        new RotaDoors(new RotaParts(
                                        shell, desks.shifts(), needs.links().feeds()))
                                .routes(),
                        RoundPages.routes(needs, desks, shell),
                        new ReportDoors(shell).routes(),
                        new SettingsDoors(shell, settings(needs, desks, signin.accounts())).routes(),
                        new GuideDoors(shell).routes(),
                        PracticePages.routes(needs, shell, publicUrl))
                .flatMap(List::stream)
                .toList();
        Map<Access, Guard> guards = Map.of(
                Access.SESSION, new ConsoleGuard(signin, Access.SESSION),
                Access.COORDINATOR, new ConsoleGuard(signin, Access.COORDINATOR),
                Access.ADMIN, new ConsoleGuard(signin, Access.ADMIN));
        return new ConsolePages(routes, guards, now.live(), signin.first());
    }

    private static SettingsParts settings(Desks.Needs needs, Desks desks, Accounts accounts) {
        ImportRules rules = Rules.imports(needs.rules().helpline(), needs.scripts());
        return new SettingsParts(
                accounts,
                new Ledger(rules),
                new Erasure(rules.region(), desks.memberships()::leave),
                Purge.terms(needs.rules().watch()));
    }

    private static SigninParts signin(
            ConsoleParts shell,
            Sessions sessions,
            SessionCookie cookie,
            Supplier<String> publicUrl,
            SecureRandom chance) {
        Database db = shell.db();
        var hashes = new PasswordHashes(chance, PasswordCost.OWASP);
        return new SigninParts(
                shell,
                new SignIn(db, shell.clock(), hashes, sessions, chance),
                new OwnPassword(db, shell.clock(), hashes, sessions),
                new FirstAdmin(db, shell.clock(), hashes, sessions, chance),
                sessions,
                new Accounts(chance),
                cookie,
                SessionCookie.named("ringround-device", publicUrl.get()),
                new OwnForms(publicUrl));
    }
}
