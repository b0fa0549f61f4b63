package org.ringround.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.exchange.ImportRun.Asked;
import org.ringround.exchange.Written.Saved;
import org.ringround.exchange.Written.Taken;
import org.ringround.exchange.Written.Wrong;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/**
 * Writes down one person by the rules of the files: a form is a file of one row. Unlike a row it may give somebody who is there
 * another name or number; a volunteer's new number is not confirmed.
 */
public final class Register {

    private static final String PHONE = "phone";
    private static final String NAME = "name";

    private final ImportRules rules;

    public Register(ImportRules rules) {
        this.rules = rules;
    }

    /** Keeps what is wrong, and undoes what was written. */
    private static final class Refused extends RuntimeException {

        private final transient Written why;

        Refused(Written why) {
            super("refused");
            this.why = why;
        }
    }

    /**
     * @param person who it is; null: somebody new, or who is only a volunteer so far
     * @param cells by the columns of {@code residents.csv}
     */
    public Written resident(Tx tx, @Nullable Long person, Map<String, String> cells, Scope scope, Instant now) {
        return write(tx, Layout.RESIDENTS, person, cells, scope, now);
    }

    /**
     * Whoever is new is active, and not confirmed.
     *
     * @param person who it is; null: somebody new, or who is only a resident so far
     * @param cells by the columns of {@code volunteers.csv}
     */
    public Written volunteer(Tx tx, @Nullable Long person, Map<String, String> cells, Scope scope, Instant now) {
        return write(tx, Layout.VOLUNTEERS, person, cells, scope, now);
    }

    /** As {@code residents.csv} has them. */
    public Optional<Map<String, String>> findResident(Tx tx, long person) {
        return new ResidentFileStore(tx).find(person);
    }

    /** As {@code volunteers.csv} has them, active or not. */
    public Optional<Map<String, String>> findVolunteer(Tx tx, long person) {
        return new VolunteerFileStore(tx).find(person);
    }

    private Written write(
            Tx tx, Layout layout, @Nullable Long person, Map<String, String> cells, Scope scope, Instant now) {
        Map<String, String> clean = new HashMap<>();
        cells.forEach((column, cell) -> clean.put(column, SheetReader.clean(cell)));
        var row = new Row(layout.file(), 1, clean);
        var sheet = new Sheet(layout, clean.keySet(), List.of(row), true);
        var sheets = new EnumMap<Layout, Sheet>(Map.of(layout, sheet));
        try {
            return tx.part(part -> {
                new PersonFileStore(part).lockImports();
                var folder = new Folder(sheets, List.of());
                return write(new ImportRun(part, rules, now, folder, new Asked(scope, false, false)), sheet, person);
            });
        } catch (Refused e) {
            return e.why;
        }
    }

    private static Written write(ImportRun run, Sheet sheet, @Nullable Long person) {
        PersonKey key = key(run.check(sheet.rows().get(0)));
        boolean newNumber = false;
        if (person != null) {
            newNumber = move(run.tx(), person, key);
        } else if (new PersonFileStore(run.tx()).isThere(sheet.layout(), key)) {
            throw new Refused(new Taken(sheet.layout() == Layout.RESIDENTS ? NAME : PHONE));
        }
        if (sheet.layout() == Layout.RESIDENTS) {
            new ResidentImport(run).take(sheet);
        } else {
            new VolunteerImport(run).take(sheet);
        }
        if (!run.isGood()) {
            throw new Refused(new Wrong(columns(run.problems())));
        }
        Long id = new PersonFileStore(run.tx()).listAt(List.of(key.phone())).get(key);
        if (id == null) {
            throw new IllegalStateException("what was just written is not there");
        }
        return new Saved(id, newNumber);
    }

    private static PersonKey key(CheckedRow row) {
        Optional<PhoneNumber> phone = row.phone(PHONE);
        Optional<String> name = row.line(NAME, VolunteerImport.LONGEST_NAME);
        if (phone.isPresent() && name.isPresent()) {
            return new PersonKey(phone.get().e164(), name.get());
        }
        Set<String> wrong = columns(row.problems());
        if (phone.isEmpty()) {
            wrong.add(PHONE);
        }
        if (name.isEmpty()) {
            wrong.add(NAME);
        }
        throw new Refused(new Wrong(wrong));
    }

    /** Whether it gave them another number. */
    private static boolean move(Tx tx, long person, PersonKey key) {
        var store = new PersonFileStore(tx);
        PersonKey before = store.get(person);
        if (before.equals(key)) {
            return false;
        }
        if (store.listAt(List.of(key.phone())).containsKey(key)) {
            throw new Refused(new Taken(NAME));
        }
        boolean newNumber = !before.phone().equals(key.phone());
        if (newNumber && store.isAnothersPhone(person, key.phone())) {
            throw new Refused(new Taken(PHONE));
        }
        store.move(person, key);
        return newNumber;
    }

    private static Set<String> columns(Problems problems) {
        return problems.list().stream().map(Problem::column).collect(Collectors.toSet());
    }
}
