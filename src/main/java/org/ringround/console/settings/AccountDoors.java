package org.ringround.console.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Account;
import org.ringround.account.AccountChange;
import org.ringround.account.AccountName;
import org.ringround.account.AccountStore;
import org.ringround.account.Accounts;
import org.ringround.account.Powers;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;

/** The doors of the accounts, which are for admins. */
public final class AccountDoors {

    static final String ACCOUNTS = "/settings/accounts";
    static final String ADD = ACCOUNTS + "/add";

    private static final String ONE = ACCOUNTS + "/{account}";

    private final ConsoleParts parts;
    private final Accounts accounts;
    private final AccountForm form;

    public AccountDoors(ConsoleParts parts, Accounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
        this.form = new AccountForm(parts.rules());
    }

    public List<Route> routes() {
        var doors = parts.doors();
        return List.of(
                doors.get(ACCOUNTS, Access.ADMIN, AccountDoors::list),
                doors.get(ADD, Access.ADMIN, visit -> page(200, visit, Entry.blank(visit.say()), null)),
                doors.post(ADD, Access.ADMIN, this::add),
                doors.get(ONE, Access.ADMIN, this::show),
                doors.post(ONE, Access.ADMIN, this::change),
                doors.post(ONE + "/renew", Access.ADMIN, this::renew),
                doors.post(ONE + "/end", Access.ADMIN, this::end));
    }

    private static Optional<Response> list(Visit visit) {
        Long before = visit.request()
                .parameter("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        Map<Long, String> areas = areas(visit.tx());
        List<AccountLine> found = new AccountStore(visit.tx())
                .list(before, Listing.LOOKED_FOR).stream()
                        .map(account -> new AccountLine(account, names(account, areas)))
                        .toList();
        Listing<AccountLine> listing = Listing.of(found, line -> line.account().id());
        var view = new AccountsView(visit.frame(), listing, visit.here(), before == null);
        return Optional.of(Html.lively(200, new StaticTemplates().settingsAccounts(view)));
    }

    private Optional<Response> show(Visit visit) {
        return find(visit).flatMap(account -> page(200, visit, form.of(visit.say(), account), account));
    }

    private Optional<Response> add(Visit visit) {
        Entry entry = visit.entry();
        Optional<AccountName> name = form.name(entry, visit.say());
        Optional<Powers> powers = form.powers(entry, visit.say());
        if (name.isEmpty() || powers.isEmpty()) {
            return page(422, visit, entry, null);
        }
        AccountChange change = accounts.add(visit.tx(), visit.who(), name.get(), powers.get(), visit.now());
        return answer(visit, change, entry, null);
    }

    private Optional<Response> change(Visit visit) {
        return find(visit).flatMap(account -> {
            Entry entry = visit.entry();
            Optional<Powers> powers = form.powers(entry, visit.say());
            if (powers.isEmpty()) {
                return page(422, visit, entry, account);
            }
            AccountChange change = accounts.change(visit.tx(), visit.who(), account.id(), powers.get(), visit.now());
            return answer(visit, change, entry, account);
        });
    }

    private Optional<Response> renew(Visit visit) {
        return find(visit).flatMap(account -> {
            AccountChange change = accounts.renew(visit.tx(), visit.who(), account.id(), visit.now());
            return answer(visit, change, form.of(visit.say(), account), account);
        });
    }

    private Optional<Response> end(Visit visit) {
        return find(visit).flatMap(account -> {
            AccountChange change = accounts.end(visit.tx(), visit.who(), account.id(), visit.now());
            return change instanceof AccountChange.Done
                    ? onward("account-ended")
                    : answer(visit, change, form.of(visit.say(), account), account);
        });
    }

    private Optional<Response> answer(Visit visit, AccountChange change, Entry entry, @Nullable Account account) {
        if (change instanceof AccountChange.Refused refused) {
            form.refuse(entry, visit.say(), refused.fault());
            return page(422, visit, entry, account);
        }
        if (change instanceof AccountChange.WithPassword made) {
            String name = new AccountStore(visit.tx())
                    .find(made.account())
                    .map(Account::name)
                    .orElseThrow();
            var view = new OneTimeView(visit.frame(), name, made.password());
            return Optional.of(Html.lively(200, new StaticTemplates().settingsOneTime(view)));
        }
        return change instanceof AccountChange.Done ? onward("account-changed") : Optional.empty();
    }

    private Optional<Response> onward(String told) {
        return Optional.of(Html.seeOther(parts.rules().root() + ACCOUNTS + "?told=settings." + told));
    }

    private static Optional<Response> page(int status, Visit visit, Entry entry, @Nullable Account account) {
        List<Choice> areas = new AreaStore(visit.tx())
                .list().stream()
                        .map(area -> new Choice(String.valueOf(area.id()), area.name()))
                        .toList();
        var view = new AccountView(visit.frame(), entry, account, areas);
        return Optional.of(Html.lively(status, new StaticTemplates().settingsAccount(view)));
    }

    private static Optional<Account> find(Visit visit) {
        return new AccountStore(visit.tx()).find(visit.id("account"));
    }

    private static Map<Long, String> areas(Tx tx) {
        Map<Long, String> names = new HashMap<>();
        for (Area area : new AreaStore(tx).list()) {
            names.put(area.id(), area.name());
        }
        return names;
    }

    private static String names(Account account, Map<Long, String> areas) {
        return account.areas().stream()
                .map(area -> areas.getOrDefault(area, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
