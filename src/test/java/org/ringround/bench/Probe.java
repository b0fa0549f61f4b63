package org.ringround.bench;

import static org.ringround.db.generated.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import org.ringround.BenchHouse;

/**
 * Something on every board that changes: the name of a resident whose urgent request is open. It is counted up, so each screen says
 * which changes it shows. Times are counted from just before the commit.
 */
final class Probe {

    private static final String NAME = "Probe ";
    private static final int DIGITS = 6;
    private static final int MOST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ROWS = """
            with probe as (
                insert into person (name, phone) values ('Probe 000000', '+441632960999') returning id
            ), resident as (
                insert into resident (person_id, language) select id, 'en' from probe returning person_id
            )
            insert into request (opened_at, need, language, reason, urgent, resident_id)
            select now(), 'other', 'en', 'manual', true, person_id from resident
            """;

    private final BenchHouse house;
    private final AtomicInteger last = new AtomicInteger();
    private final AtomicLongArray committed = new AtomicLongArray(MOST);
    private final Queue<Double> seconds = new ConcurrentLinkedQueue<>();

    Probe(BenchHouse house) {
        this.house = house;
        house.database().run(tx -> tx.sql().execute(ROWS));
    }

    /** One more change. */
    void change() {
        int next = last.get() + 1;
        String name = NAME + String.format(Locale.ROOT, "%06d", next);
        house.database().run(tx -> {
            tx.sql()
                    .update(PERSON)
                    .set(PERSON.NAME, name)
                    .where(PERSON.NAME.startsWith(NAME))
                    .execute();
            committed.set(next, System.nanoTime());
        });
        last.set(next);
    }

    /** A screen that shows nothing of it yet. */
    Consumer<byte[]> screen() {
        var shown = new AtomicInteger(last.get());
        return board -> {
            long now = System.nanoTime();
            int newest = shownOn(board).orElse(0);
            int before = shown.getAndUpdate(old -> Math.max(old, newest));
            for (int change = before + 1; change <= newest; change++) {
                seconds.add((now - committed.get(change)) / 1e9);
            }
        };
    }

    /** From commit to screen, of all changes so far; they are forgotten. */
    Spread seconds() {
        Spread all = Spread.of(seconds);
        seconds.clear();
        return all;
    }

    /** How often a screen has shown a change, since the times were last asked for. */
    int sightings() {
        return seconds.size();
    }

    /** How many changes there were. */
    int changes() {
        return last.get();
    }

    void awaitSightings(long wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sightings() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("of %d looks at a change %d came".formatted(wanted, sightings()));
            }
            Pause.of(Duration.ofMillis(20));
        }
    }

    /** Many screens are drawn: of the bytes no letters are made but those that are looked for. */
    private static OptionalInt shownOn(byte[] board) {
        String text = new String(board, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(NAME);
        int from = at + NAME.length();
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text, from, from + DIGITS, 10));
    }
}
