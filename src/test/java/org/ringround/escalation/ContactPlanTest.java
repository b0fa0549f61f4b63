package org.ringround.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.escalation.ContactPlan.Decision;
import org.ringround.escalation.ContactPlan.Facts;
import org.ringround.escalation.ContactPlan.Line;
import org.ringround.escalation.ContactPlan.Try;
import org.ringround.request.CallingHours;

/** Bet and Cai are contacts, asked from ten on; five minutes lie between two calls to one number. */
class ContactPlanTest {

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:00Z");
    private static final String BET = "+447700900601";
    private static final String CAI = "+447700900602";

    private final ContactPlan plan = new ContactPlan(
            new CallingHours(LocalTime.of(8, 0), LocalTime.of(21, 0), ZoneId.of("Europe/London")),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    /** Tries as round, who, minute at which it ended, and key ({@code -} for none). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                    |   0 | Ring[step=0, number=+447700900601]
            0 B 1 -                                 |   1 | Ring[step=0, number=+447700900602]
            0 B 1 2                                 |   1 | Ring[step=0, number=+447700900602]
            0 B 1 -, 0 C 2 -                        |   2 | Wait[until=2030-03-06T10:06:00Z]
            0 B 1 -, 0 C 2 -                        |   6 | Ring[step=1, number=+447700900601]
            0 B 1 -, 0 C 2 2, 1 B 7 -               |   7 | Ring[step=1, number=+447700900602]
            0 B 1 -, 0 C 2 -, 1 B 7 -, 1 C 8 -      |   8 | Over[]
            0 B 1 1                                 |   2 | Wait[until=2030-03-06T11:01:00Z]
            0 B 1 1                                 |  60 | Wait[until=2030-03-06T11:01:00Z]
            0 B 1 1                                 |  61 | Ring[step=0, number=+447700900601]
            0 B 1 1, 0 B 62 -                       |  62 | Ring[step=0, number=+447700900602]
            0 B 1 1, 0 B 62 1                       |  63 | Wait[until=2030-03-06T12:02:00Z]
            0 B 1 1, 0 B 62 1                       | 122 | Ring[step=0, number=+447700900602]
            0 B 1 -, 0 C 2 1, 0 C 63 2              |  70 | Ring[step=1, number=+447700900601]
            0 B 1 -, 0 C 2 -, 1 B 7 -, 1 C 8 1      |  70 | Ring[step=1, number=+447700900602]
            0 B 1 -, 0 C 2 -, 1 B 7 -, 1 C 8 1, 1 C 71 - | 72 | Over[]
            """)
    void oneAfterTheOtherInTwoRounds(@Nullable String tries, long now, String next) {
        assertThat(plan.next(new Facts(lines(tries), tries(tries), TEN), at(now)))
                .hasToString(next);
    }

    @Test
    void whoeverIsOnThePhoneIsWaitedFor() {
        var live = new Try(0, BET, null, null, true);

        assertThat(plan.next(new Facts(lines(null), List.of(live), TEN), TEN)).isEqualTo(new Decision.Wait(at(1)));
    }

    @Test
    void aCallThatNeverLeftIsTriedAnewThreeTimesAtMost() {
        var lost = new Try(0, BET, at(0), null, false);

        assertThat(plan.next(new Facts(lines(null), List.of(lost, lost), TEN), at(1)))
                .isEqualTo(new Decision.Ring(0, BET));
        assertThat(plan.next(new Facts(lines(null), List.of(lost, lost, lost), TEN), at(1)))
                .isEqualTo(new Decision.Ring(0, CAI));
    }

    @Test
    void nobodyIsRungBeforeEightOrFromNineOn() {
        var facts = new Facts(lines(null), List.of(), TEN);

        assertThat(plan.next(facts, Instant.parse("2030-03-06T07:59:59Z"))).isEqualTo(new Decision.Over());
        assertThat(plan.next(facts, Instant.parse("2030-03-06T08:00:00Z"))).isEqualTo(new Decision.Ring(0, BET));
        assertThat(plan.next(facts, Instant.parse("2030-03-06T20:59:59Z"))).isEqualTo(new Decision.Ring(0, BET));
        assertThat(plan.next(facts, Instant.parse("2030-03-06T21:00:00Z"))).isEqualTo(new Decision.Over());
    }

    @Test
    void aGapThatWouldEndTooLateIsNotWaitedFor() {
        Instant late = Instant.parse("2030-03-06T20:57:00Z");
        var tries = List.of(new Try(0, BET, late, null, true));
        var facts = new Facts(List.of(new Line(BET, false, late)), tries, TEN);

        assertThat(plan.next(facts, late.plusSeconds(60))).isEqualTo(new Decision.Over());
    }

    @Test
    void aPhoneThatIsEngagedWithUsIsWaitedForAsLongAsAStepMayTake() {
        var facts = new Facts(List.of(new Line(BET, true, null), new Line(CAI, false, null)), List.of(), TEN);

        assertThat(plan.next(facts, at(1))).isEqualTo(new Decision.Wait(at(2)));
        assertThat(plan.next(facts, at(10))).isEqualTo(new Decision.Ring(0, CAI));
    }

    @Test
    void whoeverHasNoContactsHasNobodyToBeAsked() {
        assertThat(plan.next(new Facts(List.of(), List.of(), TEN), TEN)).isEqualTo(new Decision.Over());
    }

    private static List<Line> lines(@Nullable String tries) {
        return List.of(line(BET, tries), line(CAI, tries));
    }

    private static Line line(String number, @Nullable String tries) {
        Instant last = tries(tries).stream()
                .filter(one -> one.number().equals(number))
                .map(Try::ended)
                .reduce(null, (a, b) -> b);
        return new Line(number, false, last);
    }

    private static List<Try> tries(@Nullable String text) {
        List<Try> tries = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split(", ")) {
            String[] parts = one.split(" ");
            String key = parts[3].equals("-") ? null : parts[3];
            String number = parts[1].equals("B") ? BET : CAI;
            tries.add(new Try(Integer.parseInt(parts[0]), number, at(Long.parseLong(parts[2])), key, true));
        }
        return tries;
    }

    private static Instant at(long minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
