package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.alarm.AlarmKind;

/**
 * Whatever happens in ten days, the account of each balances: rounds of all patterns, bank holidays and clock changes,
 * suspensions, consent withdrawn, rounds given up, changed, and a server that is down for hours or days.
 */
class AccountPropertyTest {

    private static final List<String> DAYS = List.of("daily", "Mon;Wed;Fri", "Sat;Sun", "Tue", "Mon;Tue;Wed;Thu;Fri");
    private static final List<String> RESULTS = List.of("well", "help", "talked", "not_reached", "missed_by_us");
    private static final int LENGTH = 10;

    /** Clock changes and holidays lie within. */
    private static final List<LocalDate> FIRST = List.of(
            LocalDate.of(2026, 3, 25),
            LocalDate.of(2026, 10, 20),
            LocalDate.of(2026, 12, 20),
            LocalDate.of(2027, 5, 25));

    private final Random chance = new Random();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAccountOfEveryDayBalancesAndShoutsWhenATurnIsTakenAway(int seed) {
        chance.setSeed(seed);
        LocalDate first = FIRST.get(seed % FIRST.size());
        try (var house = new RoundHouse(first + "T00:00:00Z")) {
            IntStream.range(0, 12)
                    .forEach(each -> house.round(
                            any(DAYS), time(), 1 + chance.nextInt(3), "2026-01-05", any(List.of("call", "skip"))));
            long untouched = house.daily(time());
            var account = new DailyAccount(house.parts(), house.rounds());

            live(house, account, first);

            assertThat(house.alarms(AlarmKind.ACCOUNT_WRONG)).isEmpty();
            LocalDate taken = first.plusDays(LENGTH - 3);
            house.sql("delete from occurrence where round_id = %d and local_date = '%s'".formatted(untouched, taken));
            account.draw();
            assertThat(house.alarms(AlarmKind.ACCOUNT_WRONG)).containsExactly(taken.toString());
        }
    }

    private static IntStream seeds() {
        return IntStream.range(0, 6);
    }

    /** Hour by hour; whenever the server is there it does its work, and draws the account in the evening. */
    private void live(RoundHouse house, DailyAccount account, LocalDate first) {
        Instant now = first.atStartOfDay(RoundHouse.LONDON).toInstant();
        int down = 0;
        for (int hour = 0; hour < LENGTH * 24; hour++) {
            now = now.plusSeconds(3_600);
            house.at(now.plusSeconds(320));
            happens(house);
            down = down > 0 ? down - 1 : chance.nextInt(30) > 0 ? 0 : chance.nextInt(40);
            if (down == 0) {
                works(house);
                if (now.atZone(RoundHouse.LONDON).getHour() == 21) {
                    account.draw();
                    works(house);
                }
            }
        }
        works(house);
        account.draw();
    }

    /** Turns begin, and come to something before the next hour. */
    private void works(RoundHouse house) {
        house.mends();
        open(house).forEach(house::looksAt);
        open(house)
                .forEach(turn -> house.sql(
                        "update occurrence set result = '%s', settled_at = due_at, settled_by = 'system' where id = '%s'"
                                .formatted(any(RESULTS), turn)));
    }

    private static List<UUID> open(RoundHouse house) {
        return house.db().transact(tx -> new TurnStore(tx).listOpen());
    }

    private void happens(RoundHouse house) {
        long round = 1 + chance.nextInt(6);
        Instant now = house.parts().now();
        LocalDate today = LocalDate.ofInstant(now, RoundHouse.LONDON);
        switch (chance.nextInt(60)) {
            case 0 -> house.rounds().end(round);
            case 1 ->
                house.sql("update round set agreed_on = null, counts_from = '%s' where id = %d".formatted(now, round));
            case 2 -> house.sql("update round set suspended_from = '%s' where id = %d".formatted(today, round));
            case 3 -> house.sql("update round set suspended_from = null where id = " + round);
            case 4 ->
                house.sql("update round set weekdays = '{%d}', counts_from = '%s' where id = %d"
                        .formatted(1 + chance.nextInt(7), now, round));
            case 5 ->
                house.sql("insert into bank_holiday (day, holiday) values ('%s', %s) on conflict do nothing"
                        .formatted(today.plusDays(chance.nextInt(3)), chance.nextBoolean()));
            default -> house.parts();
        }
    }

    private String time() {
        return "%02d:%02d".formatted(9 + chance.nextInt(11), chance.nextInt(60));
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
