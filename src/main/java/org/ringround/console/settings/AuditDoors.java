package org.ringround.console.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountStore;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.PeopleStore;
import org.ringround.words.SettingsLabel;

/** The page of the audit, which is for admins. To look at it is a look at people's data, and is kept as well. */
public final class AuditDoors {

    static final String AUDIT = "/audit";

    private static final String ACCOUNT = "account";
    private static final String ACT = "act";
    private static final String PERSON = "person";
    private static final String DAY = "day";

    /** Of all accounts that there ever were, the newest stand in the list to choose from. */
    private static final int ACCOUNTS = 200;

    private final ConsoleParts parts;

    public AuditDoors(ConsoleParts parts) {
        this.parts = parts;
    }

    public List<Route> routes() {
        return List.of(parts.doors().get(AUDIT, Access.ADMIN, AuditDoors::show));
    }

    private static Optional<Response> show(Visit visit) {
        Spoken say = visit.say();
        Entry entry = Entry.filled(say, visit.request().parameters());
        AuditFilter filter = filter(entry, say.zone());
        List<AuditLine> found = new AuditPageStore(visit.tx())
                .list(filter, Listing.LOOKED_FOR).stream()
                        .map(row -> AuditWords.line(row, say))
                        .toList();
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, filter.person(), null, visit.now());
        String person = filter.person() == null
                ? null
                : new PeopleStore(visit.tx()).findName(filter.person()).orElse(say.say(SettingsLabel.AUDIT_UNKNOWN));
        var view = new AuditView(
                visit.frame(),
                entry,
                accounts(visit),
                acts(say),
                person,
                Listing.of(found, AuditLine::id),
                visit.here(),
                filter.before() == null);
        return Optional.of(Html.lively(entry.isRight() ? 200 : 422, new StaticTemplates().settingsAudit(view)));
    }

    private static AuditFilter filter(Entry entry, ZoneId zone) {
        LocalDate day = entry.date(DAY).orElse(null);
        return new AuditFilter(
                id(entry, ACCOUNT),
                Act.find(entry.value(ACT)).orElse(null),
                id(entry, PERSON),
                day == null ? null : start(day, zone),
                day == null ? null : start(day.plusDays(1), zone),
                id(entry, "before"));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Long id(Entry entry, String field) {
        String text = entry.value(field);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static List<Choice> accounts(Visit visit) {
        List<Choice> choices = new ArrayList<>();
        choices.add(any(visit.say()));
        new AccountStore(visit.tx())
                .list(null, ACCOUNTS)
                .forEach(account -> choices.add(new Choice(String.valueOf(account.id()), account.name())));
        return choices;
    }

    private static List<Choice> acts(Spoken say) {
        return Stream.concat(
                        Stream.of(any(say)),
                        Stream.of(Act.values()).map(act -> new Choice(act.word(), say.say(AuditWords.label(act)))))
                .toList();
    }

    private static Choice any(Spoken say) {
        return new Choice("", say.say(SettingsLabel.AUDIT_ANY));
    }
}
