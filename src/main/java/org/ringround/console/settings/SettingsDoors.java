package org.ringround.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.account.Accounts;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.words.SettingsLabel;
import org.ringround.words.Wording;

/** The doors of the settings, with the page that leads to each of them. */
public final class SettingsDoors {

    /** The pages that the first one leads to. */
    private static final List<Lead> LEADS = List.of(
            new Lead(AccountDoors.ACCOUNTS, SettingsLabel.ACCOUNTS_TITLE, SettingsLabel.ACCOUNTS_ABOUT),
            new Lead(AuditDoors.AUDIT, SettingsLabel.AUDIT_TITLE, SettingsLabel.AUDIT_ABOUT));

    private final ConsoleParts parts;
    private final Accounts accounts;

    public SettingsDoors(ConsoleParts parts, Accounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
    }

    /** A page that is led to, and what it is about. */
    public record Lead(String path, Wording title, Wording about) {}

    public List<Route> routes() {
        return Stream.of(
                        List.of(parts.doors().get("/settings", Access.ADMIN, SettingsDoors::show)),
                        new AccountDoors(parts, accounts).routes(),
                        new AuditDoors(parts).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Response> show(Visit visit) {
        return Optional.of(Html.lively(200, new StaticTemplates().settingsPage(visit.frame(), LEADS)));
    }
}
