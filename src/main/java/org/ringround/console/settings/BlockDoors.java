package org.ringround.console.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Entered;
import org.ringround.exchange.Ledger;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.BlockAction;
import org.ringround.people.BlockStore;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.SettingsLabel;

/** The doors of the blocked numbers, which are for admins. */
final class BlockDoors {

    static final String BLOCKED = "/settings/blocked";

    private static final String ADD = BLOCKED + "/add";
    private static final String NUMBER = "number";
    private static final String ACTION = "action";
    private static final String UNTIL = "until";
    private static final String REASON = "reason";

    private static final Map<String, SettingsLabel> RIGHT = Map.of(
            NUMBER, SettingsLabel.FAULT_NUMBER,
            ACTION, SettingsLabel.FAULT_ACTION,
            UNTIL, SettingsLabel.FAULT_UNTIL,
            REASON, SettingsLabel.FAULT_REASON);

    private final ConsoleParts parts;
    private final Ledger ledger;

    BlockDoors(ConsoleParts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    List<Route> routes() {
        var doors = parts.doors();
        return List.of(
                doors.get(BLOCKED, Access.ADMIN, this::list),
                doors.get(ADD, Access.ADMIN, visit -> page(200, visit, fresh(visit))),
                doors.post(ADD, Access.ADMIN, this::add),
                doors.post(BLOCKED + "/{block}/end", Access.ADMIN, this::end));
    }

    private Optional<Response> list(Visit visit) {
        Long before = visit.request()
                .parameter("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        List<BlockEntry> found = new BlockPageStore(visit.tx()).list(today(visit), before, Listing.LOOKED_FOR);
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, null, null, visit.now());
        var view = new BlockedView(visit.frame(), Listing.of(found, BlockEntry::id), visit.here(), before == null);
        return Optional.of(Html.lively(200, new StaticTemplates().settingsBlocked(view)));
    }

    private Optional<Response> add(Visit visit) {
        Entry entry = visit.entry();
        Optional<LocalDate> until = entry.date(UNTIL);
        if (!entry.isRight()) {
            return page(422, visit, entry);
        }
        Map<String, String> cells = new HashMap<>();
        cells.put(NUMBER, entry.value(NUMBER));
        cells.put(ACTION, entry.value(ACTION));
        cells.put(UNTIL, until.map(LocalDate::toString).orElse(""));
        cells.put(REASON, entry.value(REASON));
        Entered entered = ledger.block(visit.tx(), cells, visit.now());
        if (entered instanceof Entered.Saved saved) {
            Audit.write(
                    visit.tx(), visit.who(), Act.BLOCKED, new Thing(Thing.Kind.BLOCK, id(visit, entry)), visit.now());
            return Onward.to(visit, BLOCKED, told(saved));
        }
        if (entered instanceof Entered.Wrong wrong) {
            Faults.tell(wrong.columns(), RIGHT, entry, visit.say());
        } else {
            entry.refuse(NUMBER, visit.say().say(SettingsLabel.FAULT_BLOCK_TAKEN));
        }
        return page(422, visit, entry);
    }

    /** The files warn of the same. */
    private static String told(Entered.Saved saved) {
        if (saved.warned().contains(ACTION)) {
            return "blocked-resident";
        }
        return saved.warned().contains(NUMBER) ? "blocked-volunteer" : "blocked";
    }

    private long id(Visit visit, Entry entry) {
        return PhoneNumber.read(entry.value(NUMBER), parts.rules().region())
                .flatMap(number -> new BlockPageStore(visit.tx()).find(number))
                .orElseThrow()
                .id();
    }

    private Optional<Response> end(Visit visit) {
        long id = visit.id("block");
        if (!new BlockStore(visit.tx()).end(id, today(visit))) {
            return Optional.empty();
        }
        Audit.write(visit.tx(), visit.who(), Act.UNBLOCKED, new Thing(Thing.Kind.BLOCK, id), visit.now());
        return Onward.to(visit, BLOCKED, "unblocked");
    }

    private LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), parts.rules().zone());
    }

    private static Entry fresh(Visit visit) {
        return Entry.filled(visit.say(), Map.of(ACTION, List.of(BlockAction.COORDINATOR.word())));
    }

    private static Optional<Response> page(int status, Visit visit, Entry entry) {
        var view = new BlockView(visit.frame(), entry);
        return Optional.of(Html.lively(status, new StaticTemplates().settingsBlock(view)));
    }
}
