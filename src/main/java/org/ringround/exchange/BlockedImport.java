package org.ringround.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringround.exchange.Imported.Count;
import org.ringround.people.BlockAction;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/** Takes {@code blocked.csv}. */
final class BlockedImport {

    /** Product: a block that names no end holds for so long. */
    static final int DAYS = 30;

    private static final int LONGEST_REASON = 500;
    private static final List<BlockAction> ACTIONS = List.of(BlockAction.values());

    private final ImportRun run;
    private final BlockedFileStore store;
    private final LocalDate today;

    BlockedImport(ImportRun run) {
        this.run = run;
        this.store = new BlockedFileStore(run.tx());
        this.today = LocalDate.ofInstant(run.now(), run.rules().zone());
    }

    Count take(Sheet sheet) {
        Map<PhoneNumber, Row> rows =
                run.keyed(sheet, "number", row -> row.number("number"), row -> blocked(row, today));
        Set<String> numbers = rows.keySet().stream().map(PhoneNumber::e164).collect(Collectors.toSet());
        Map<String, Map<String, String>> known = store.list(numbers);
        var added = new ArrayList<BlockedRow>();
        var updated = new ArrayList<BlockedRow>();
        rows.forEach((number, row) -> {
            Map<String, String> before = known.get(number.e164());
            if (before == null) {
                added.add(blocked(run.check(row), today.plusDays(DAYS)).apply(number));
            } else {
                LocalDate until = LocalDate.parse(before.getOrDefault("until", ""));
                updated.add(blocked(run.check(row.over(before)), until).apply(number));
            }
        });
        if (run.isGood()) {
            store.add(added);
            store.update(updated);
            warn(rows, added, numbers);
            warn(rows, updated, numbers);
        }
        run.tell(rows, byNumber(known), () -> byNumber(store.list(numbers)));
        return new Count(sheet.layout().file(), added.size(), updated.size());
    }

    private static Map<PhoneNumber, Map<String, String>> byNumber(Map<String, Map<String, String>> blocked) {
        Map<PhoneNumber, Map<String, String>> all = new HashMap<>();
        blocked.forEach((number, cells) -> all.put(new PhoneNumber(number), cells));
        return all;
    }

    /** @param until when the cell does not say: from today when it is new, else as it was */
    private static Function<PhoneNumber, BlockedRow> blocked(CheckedRow row, LocalDate until) {
        Optional<BlockAction> action = row.word("action", ACTIONS, BlockAction::word);
        if (row.isEmpty("action")) {
            row.refuse("action", ImportFault.NO_ACTION);
        }
        LocalDate last = row.date("until").orElse(until);
        String reason = row.line("reason", LONGEST_REASON).orElse(null);
        return number -> new BlockedRow(number, action.orElse(BlockAction.COORDINATOR), last, reason);
    }

    private void warn(Map<PhoneNumber, Row> rows, List<BlockedRow> blocked, Set<String> numbers) {
        Set<String> residents = store.listResidents(numbers);
        Set<String> volunteers = store.listVolunteers(numbers);
        for (BlockedRow one : blocked) {
            Row row = rows.get(one.number());
            String number = one.number().e164();
            if (row == null) {
                continue;
            }
            if (one.until().isBefore(today)) {
                run.warn(row, "until", new Remark(ImportFault.BLOCK_OVER, Map.of("date", one.until())));
            } else if (residents.contains(number) && one.action() != BlockAction.COORDINATOR) {
                run.warn(row, "action", ImportFault.RESIDENTS_NUMBER);
            } else if (volunteers.contains(number)) {
                run.warn(row, "number", ImportFault.VOLUNTEERS_NUMBER);
            }
        }
    }
}
