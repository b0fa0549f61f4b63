package org.ringround.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            new Lead(AreaDoors.AREAS, SettingsLabel.AREAS_TITLE, SettingsLabel.AREAS_ABOUT),
            new Lead(LineDoors.LINES, SettingsLabel.LINES_TITLE, SettingsLabel.LINES_ABOUT),
            new Lead(BlockDoors.BLOCKED, SettingsLabel.BLOCKED_TITLE, SettingsLabel.BLOCKED_ABOUT),
            new Lead(PrivacyDoors.RETENTION, SettingsLabel.RETENTION_TITLE, SettingsLabel.RETENTION_ABOUT),
            new Lead(AuditDoors.AUDIT, SettingsLabel.AUDIT_TITLE, SettingsLabel.AUDIT_ABOUT));

    private final ConsoleParts parts;
    private final SettingsParts settings;

    public SettingsDoors(ConsoleParts parts, SettingsParts settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /** A page that is led to, and what it is about. */
    public record Lead(String path, Wording title, Wording about) {}

    public List<Route> routes() {
        return Stream.of(
                        List.of(parts.doors().get("/settings", Access.ADMIN, SettingsDoors::show)),
                        new AccountDoors(parts, settings.accounts()).routes(),
                        new AreaDoors(parts, settings.ledger()).routes(),
                        new LineDoors(parts, settings.ledger()).routes(),
                        new BlockDoors(parts, settings.ledger()).routes(),
                        new PrivacyDoors(parts, settings).routes(),
                        new AuditDoors(parts).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Response> show(Visit visit) {
        return Optional.of(Html.lively(200, new StaticTemplates().settingsPage(visit.frame(), LEADS)));
    }
}
