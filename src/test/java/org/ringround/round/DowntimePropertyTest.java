package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.request.CallingHours;
import org.ringround.round.CheckinPlan.Decision;
import org.ringround.round.CheckinPlan.Facts;
import org.ringround.round.CheckinPlan.Line;
import org.ringround.round.CheckinPlan.Try;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

/**
 * Whatever the zone, the hour and the times at which no server was there: nobody is rung outside calling hours or too late,
 * never twice within the gap, and every turn comes to a result.
 */
class DowntimePropertyTest {

    private static final String NUMBER = "+441632960001";
    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(15), Duration.ofMinutes(45));
    private static final Duration GAP = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofMinutes(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<ZoneId> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(name -> name.contains("/")).map(ZoneId::of).toList();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTurnHasAResultAndNobodyIsRungAtTheWrongHour(int seed) {
        Life life = new Life(new Random(seed));

        life.goesBy();

        assertThat(life.results).hasSize(life.turns);
        assertThat(life.results).doesNotContain(Result.OPEN);
        assertThat(life.rings)
                .allSatisfy(ring -> assertThat(LocalTime.ofInstant(ring.at(), life.hours.zone()))
                        .isBetween(life.hours.from(), life.hours.to().minusNanos(1)));
        assertThat(life.rings)
                .filteredOn(Ring::first)
                .allSatisfy(ring ->
                        assertThat(ring.at()).isBetween(ring.due(), ring.due().plus(LIMIT)));
        for (int next = 1; next < life.rings.size(); next++) {
            assertThat(life.rings.get(next).at())
                    .isAfterOrEqualTo(life.rings.get(next - 1).at().plus(GAP));
        }
    }

    @Test
    void allOfItReallyHappensInTheseLives() {
        Map<Result, Integer> seen = new EnumMap<>(Result.class);
        seeds().forEach(seed -> {
            Life life = new Life(new Random(seed));
            life.goesBy();
            life.results.forEach(result -> seen.merge(result, 1, Integer::sum));
        });

        assertThat(seen).containsOnlyKeys(Result.WELL, Result.ESCALATED, Result.MISSED_BY_US);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private record Ring(Instant due, Instant at, boolean first) {}

    /** Three weeks of one resident's round, minute by minute, with servers that come and go. */
    private static final class Life {

        private final Random chance;
        private final CallingHours hours;
        private final Almanac almanac;
        private final CheckinPlan plan;
        private final Round round;
        private final Instant end;
        private final List<Result> results = new ArrayList<>();
        private final List<Ring> rings = new ArrayList<>();
        private int turns;
        private Occurrence upcoming;
        private Instant downUntil;
        private Instant now;
        private boolean open;
        private Occurrence turn;
        private List<Try> tries = new ArrayList<>();

        private Life(Random chance) {
            this.chance = chance;
            ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
            hours = new CallingHours(
                    LocalTime.of(8 + chance.nextInt(3), 0), LocalTime.of(18 + chance.nextInt(4), 0), zone);
            almanac = new Almanac(zone, BankHolidays.ENGLAND_AND_WALES);
            plan = new CheckinPlan(new RoundRules("R", List.of(Language.ENGLISH), hours, RETRIES, GAP, LIMIT));
            LocalDate first = LocalDate.of(2026, 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            int minutes = (int) Duration.between(hours.from(), hours.to()).toMinutes();
            round = new Round(
                    1,
                    1,
                    RoundKind.CHECKIN,
                    new Recurrence(
                            hours.from().plusMinutes(chance.nextInt(minutes)),
                            Weekdays.ALL,
                            1,
                            first,
                            OnBankHolidays.CALL),
                    new Ringing(Ringing.USUAL, null),
                    new Agreement(first, null),
                    List.of());
            now = first.atStartOfDay(zone).toInstant();
            end = now.plus(Duration.ofDays(21));
            upcoming = almanac.next(round, now).orElseThrow();
            downUntil = now;
            turn = new Occurrence(1, first, now);
        }

        private void goesBy() {
            while (now.isBefore(end) || open) {
                if (now.isBefore(end) && now.isAfter(downUntil) && chance.nextInt(1_500) == 0) {
                    downUntil = now.plus(
                            Duration.ofMinutes(List.of(30, 120, 600, 3_000).get(chance.nextInt(4))));
                }
                if (!now.isBefore(downUntil)) {
                    look();
                }
                now = now.plus(MINUTE);
            }
        }

        private void look() {
            while (!open) {
                if (upcoming.dueAt().isAfter(now) || !now.isBefore(end)) {
                    return;
                }
                turn = upcoming;
                upcoming = almanac.next(round, upcoming.dueAt()).orElseThrow();
                turns++;
                tries = new ArrayList<>();
                open = true;
                decide();
            }
            decide();
        }

        private void decide() {
            if (!open) {
                return;
            }
            Instant lastEnd =
                    rings.isEmpty() ? null : rings.get(rings.size() - 1).at();
            var line = new Line(NUMBER, false, lastEnd, (int) rings.stream()
                    .filter(ring -> !ring.at().isBefore(hours.midnight(now)))
                    .count());
            Decision next = plan.next(new Facts(turn.dueAt(), RETRIES, List.of(line), tries), now);
            if (next instanceof Decision.Ring ring) {
                ring(ring);
            } else if (next instanceof Decision.Escalate) {
                settle(Result.ESCALATED);
            } else if (next instanceof Decision.Missed) {
                settle(Result.MISSED_BY_US);
            }
        }

        private void ring(Decision.Ring ring) {
            rings.add(new Ring(turn.dueAt(), now, tries.stream().noneMatch(Try::counts)));
            switch (chance.nextInt(4)) {
                case 0 -> settle(Result.WELL);
                case 1 -> tries.add(new Try(ring.step(), NUMBER, now, Ending.BUSY, true));
                default -> tries.add(new Try(ring.step(), NUMBER, now, Ending.NO_ANSWER, true));
            }
        }

        private void settle(Result result) {
            results.add(result);
            open = false;
        }
    }
}
