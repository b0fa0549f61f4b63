package org.ringround.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.db.Tx;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundPlan;
import org.ringround.words.ImportFault;

/** Reads one round as it was typed into a form, by the rules of {@code rounds.csv}. */
public final class RoundForm {

    private static final Layout LAYOUT = Layout.ROUNDS;

    private final ImportRules rules;

    public RoundForm(ImportRules rules) {
        this.rules = rules;
    }

    /** What came of reading it. */
    public sealed interface Reading {

        /** It can be taken. */
        record Good(RoundKind kind, RoundPlan plan) implements Reading {}

        /**
         * It cannot.
         *
         * @param columns those of {@code rounds.csv} that are wrong, at least one
         */
        record Bad(Set<String> columns) implements Reading {

            public Bad {
                columns = Set.copyOf(columns);
            }
        }
    }

    /**
     * Changes nothing.
     *
     * @param cells by column of {@code rounds.csv}; phones in E.164
     * @param startsOn when they do not say
     */
    public Reading read(Tx tx, Map<String, String> cells, LocalDate startsOn, Instant now) {
        var row = new Row(LAYOUT.file(), 1, cells);
        var sheet = new Sheet(LAYOUT, cells.keySet(), List.of(row), true);
        var run = new ImportRun(
                tx, rules, now, new Folder(Map.of(LAYOUT, sheet), List.of()), ImportRun.Asked.AT_THE_TERMINAL);
        var reading = new RoundReading(rules.hours(), RoundPeople.of(run, sheet));
        CheckedRow checked = run.check(row);
        LAYOUT.keys().stream()
                .filter(checked::isEmpty)
                .forEach(column -> checked.refuse(column, ImportFault.KEY_EMPTY));
        Optional<RoundKey> key = reading.key(checked);
        var round = reading.round(checked, startsOn);
        Optional<RoundRow> read = key.map(round);
        if (read.isEmpty() || !run.isGood()) {
            return new Reading.Bad(run.problems().list().stream()
                    .map(Problem::column)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return new Reading.Good(read.get().key().kind(), plan(tx, read.get()));
    }

    private static RoundPlan plan(Tx tx, RoundRow round) {
        Map<String, Long> ids = new RoundPeopleStore(tx).listVolunteerIds(round.volunteers());
        List<Long> volunteers = round.volunteers().stream()
                .map(phone -> Objects.requireNonNull(ids.get(phone)))
                .toList();
        return new RoundPlan(round.recurrence(), round.ringing(), round.agreement(), volunteers);
    }
}
