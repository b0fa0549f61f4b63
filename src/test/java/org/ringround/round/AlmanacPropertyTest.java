package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the round and the zone: no turn twice, none outside its days, each at its minute, none left out. */
class AlmanacPropertyTest {

    private static final List<ZoneId> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(name -> name.contains("/")).map(ZoneId::of).toList();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(21, 0);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRoundComesOnceOnEachOfItsDaysWithinCallingHours(int seed) {
        var chance = new Random(seed);
        ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
        var almanac = new Almanac(zone, BankHolidays.ENGLAND_AND_WALES);
        Round round = any(chance);

        List<Occurrence> turns = turns(almanac, round);

        assertThat(turns).extracting(Occurrence::dueAt).isSorted().doesNotHaveDuplicates();
        assertThat(turns)
                .allSatisfy(turn -> assertThat(LocalTime.ofInstant(turn.dueAt(), zone))
                        .isBetween(OPENING, CLOSING.minusMinutes(1))
                        .isEqualTo(round.recurrence().time()));
        assertThat(turns)
                .allSatisfy(turn ->
                        assertThat(LocalDate.ofInstant(turn.dueAt(), zone)).isEqualTo(turn.date()));
        assertThat(turns).extracting(Occurrence::date).containsExactlyElementsOf(days(round));
    }

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static List<Occurrence> turns(Almanac almanac, Round round) {
        var turns = new ArrayList<Occurrence>();
        Instant after = FIRST.atStartOfDay(almanac.zone()).toInstant();
        while (true) {
            Occurrence next = almanac.next(round, after).orElse(null);
            if (next == null || next.date().isAfter(LAST)) {
                return turns;
            }
            turns.add(next);
            after = next.dueAt();
        }
    }

    /** Counted day by day, from the first week on. */
    private static List<LocalDate> days(Round round) {
        Recurrence recurrence = round.recurrence();
        LocalDate monday = recurrence
                .startsOn()
                .minusDays(recurrence.startsOn().getDayOfWeek().getValue() - 1);
        return Stream.iterate(monday, date -> !date.isAfter(LAST), date -> date.plusDays(1))
                .filter(date -> ChronoUnit.DAYS.between(monday, date) % (7L * recurrence.everyWeeks()) < 7)
                .filter(date -> recurrence.days().include(date.getDayOfWeek()))
                .filter(date -> !date.isBefore(recurrence.startsOn()) && !date.isBefore(FIRST))
                .toList();
    }

    private static Round any(Random chance) {
        var days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)));
        days.addAll(chance.ints(chance.nextInt(7), 1, 8).mapToObj(DayOfWeek::of).collect(Collectors.toSet()));
        LocalTime time = OPENING.plusMinutes(chance.nextInt(13 * 60));
        LocalDate starts = LocalDate.of(2024, 6, 1).plusDays(chance.nextInt(400));
        var recurrence = new Recurrence(time, new Weekdays(days), 1 + chance.nextInt(6), starts, OnBankHolidays.CALL);
        var ringing = new Ringing(Ringing.USUAL, null);
        var agreement = new Agreement(LocalDate.of(2024, 1, 1), null);
        return new Round(7, 1, RoundKind.CHECKIN, recurrence, ringing, agreement, List.of());
    }
}
