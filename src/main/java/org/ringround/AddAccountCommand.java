package org.ringround;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountChange;
import org.ringround.account.AccountFault;
import org.ringround.account.AccountName;
import org.ringround.account.AccountRole;
import org.ringround.account.Accounts;
import org.ringround.account.Actor;
import org.ringround.account.Powers;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.settings.Settings;
import org.ringround.telephony.PhoneNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account of the console, with the server running or not. */
@Command(
        name = "add",
        description = "Make a console account, and print its one-time password.",
        footer = "A coordinator needs at least one area; an admin sees all of them.",
        mixinStandardHelpOptions = true)
final class AddAccountCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "what its holder types to sign in")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--role", paramLabel = "coordinator|admin", required = true, description = "what it may do")
    @SuppressWarnings("NullAway.Init")
    private AccountRole role;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "an area that a coordinator looks after; may be repeated")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--phone", paramLabel = "NUMBER", description = "the phone of its holder in People")
    private @Nullable String phone;

    @Override
    public Integer call() {
        Settings settings = Loaded.settings();
        List<String> problems = new ArrayList<>();
        Optional<AccountName> read = AccountName.read(name);
        if (read.isEmpty()) {
            problems.add("NAME is 1 to 60 letters, figures and signs on one line");
        }
        PhoneNumber number = phone == null
                ? null
                : PhoneNumber.read(phone, settings.helpline().region()).orElse(null);
        if (phone != null && number == null) {
            problems.add("--phone is no phone number: write it like 07700 900123 or +447700900123");
        }
        try (Storage storage = Storage.open(settings.database())) {
            storage.database().migrate();
            String password = storage.database().transact(tx -> {
                Set<Long> ids = areas(tx, problems);
                if (!problems.isEmpty()) {
                    throw new CannotGoOn(CannotGoOn.WRONG_USE, problems);
                }
                return added(tx, read.orElseThrow(), new Powers(role, ids, number));
            });
            tell(password);
        }
        return 0;
    }

    private Set<Long> areas(Tx tx, List<String> problems) {
        Set<Long> ids = new HashSet<>();
        for (String area : areas) {
            Optional<Area> found = new AreaStore(tx).find(area.strip());
            if (found.isPresent()) {
                ids.add(found.get().id());
            } else {
                problems.add("there is no area called \"" + area + "\"");
            }
        }
        return ids;
    }

    private static String added(Tx tx, AccountName name, Powers powers) {
        AccountChange change = new Accounts(new SecureRandom())
                .add(
                        tx,
                        new Actor.Operator(),
                        name,
                        powers,
                        InstantSource.system().instant());
        if (change instanceof AccountChange.WithPassword done) {
            return done.password();
        }
        AccountFault fault = ((AccountChange.Refused) change).fault();
        throw new CannotGoOn(CannotGoOn.WRONG_USE, List.of(problem(fault, name)));
    }

    private static String problem(AccountFault fault, AccountName name) {
        return switch (fault) {
            case NAME_TAKEN -> "there is, or was, an account called \"" + name.text() + "\": choose another name";
            case NO_AREA -> "a coordinator needs at least one --area";
            case AREAS_OF_ADMIN -> "an admin sees every area: leave --area out, or make it --role coordinator";
            case LAST_ADMIN -> throw new IllegalStateException("nothing was taken from anybody");
        };
    }

    private void tell(String password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("one-time password: " + password);
        out.println("It works for 7 days, and must be changed at the first sign-in.");
        out.flush();
    }
}
