package org.ringround.console.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.people.Scope;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;

/** What is counted, of two areas, mostly in the week of Monday 26 October 2026, the day after the clocks went back. */
class ReportStoresTest extends CountedAreas {

    private CallCount calls(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).all());
    }

    private Map<DayOfWeek, CallCount> days(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).byDay());
    }

    private Map<Integer, Map<DayOfWeek, Integer>> hours(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).byHour());
    }

    private Map<@Nullable String, CallCount> areas(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).byArea());
    }

    private Map<@Nullable String, CallCount> needs(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).byNeed());
    }

    private Map<@Nullable String, CallCount> languages(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).byLanguage());
    }

    private Map<String, Integer> endings(Asked asked) {
        return read(tx -> new CallReportStore(tx, asked).endings());
    }

    private RequestCount requests(Asked asked) {
        return read(tx -> new RequestReportStore(tx, asked).requests());
    }

    private PromiseCount promises(Asked asked) {
        return read(tx -> new RequestReportStore(tx, asked).promises(NOW));
    }

    private Map<RoundKind, Map<Result, Integer>> turns(Asked asked) {
        return read(tx -> new RoundReportStore(tx, asked).turns()).counts();
    }

    @Test
    void halfAndNineOfTenAreTakenOfTheAnsweredCallsOnly() {
        given(town -> {
            for (int seconds = 10; seconds <= 100; seconds += 10) {
                town.answered("2026-10-27T10:00:00Z", llanrwst, seconds);
            }
            town.call("2026-10-27T10:00:00Z", llanrwst, "CHAT", "en", "abandoned");
        });

        // Of 10, 20 ... 100 the middle is between 50 and 60, and nine tenths of the way lies at 91.
        assertThat(calls(week(ALL))).isEqualTo(new CallCount(11, 11, 10, 55L, 91L));
    }

    @Test
    void nothingIsCountedAsNothing() {
        assertThat(calls(week(ALL))).isEqualTo(CallCount.NONE);
        assertThat(days(week(ALL))).isEmpty();
        assertThat(hours(week(ALL))).isEmpty();
        assertThat(areas(week(ALL))).isEmpty();
        assertThat(requests(week(ALL))).isEqualTo(new RequestCount(Map.of(), 0, 0, 0, 0));
        assertThat(promises(week(ALL))).isEqualTo(new PromiseCount(0, 0, 0));
        assertThat(turns(week(ALL))).isEmpty();
    }

    @Test
    void aCoordinatorCountsTheirAreasAndWhatHasNone() {
        given(town -> {
            town.call("2026-10-27T10:00:00Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-27T10:00:00Z", conwy, "CHAT", "en", "voicemail");
            town.call("2026-10-27T10:00:00Z", null, "CHAT", "en", "voicemail");
        });
        var carys = new Scope.Within(Set.of(llanrwst));

        assertThat(calls(week(ALL)).calls()).isEqualTo(3);
        assertThat(calls(week(carys)).calls()).isEqualTo(2);
        assertThat(calls(asked("2026-10-26", "2026-11-01", carys, llanrwst)).calls())
                .isEqualTo(1);
        assertThat(calls(asked("2026-10-26", "2026-11-01", carys, conwy)).calls())
                .isZero();
        assertThat(areas(week(carys))).containsOnlyKeys("Llanrwst", null);
    }

    @Test
    void aDayHasTheHoursThatItsClockHas() {
        given(town -> {
            // Sunday 25 October began at 23:00 UTC and ended 25 hours later.
            town.call("2026-10-24T22:59:59Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-24T23:00:00Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-25T00:30:00Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-25T01:30:00Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-25T23:59:59Z", llanrwst, "CHAT", "en", "voicemail");
            town.call("2026-10-26T00:00:00Z", llanrwst, "CHAT", "en", "voicemail");
        });
        Asked sunday = asked("2026-10-25", "2026-10-25", ALL, null);

        assertThat(calls(sunday).calls()).isEqualTo(4);
        // Half past one came twice.
        assertThat(hours(sunday))
                .containsOnly(
                        entry(0, Map.of(DayOfWeek.SUNDAY, 1)),
                        entry(1, Map.of(DayOfWeek.SUNDAY, 2)),
                        entry(23, Map.of(DayOfWeek.SUNDAY, 1)));
        assertThat(days(asked("2026-10-24", "2026-10-26", ALL, null)).keySet())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void whatTellsOfNobodyAnyMoreIsCountedAsBefore() {
        UUID call = town(town -> town.answered("2025-11-24T10:00:00Z", llanrwst, 20));
        Asked lastYear = asked("2025-11-01", "2025-11-30", ALL, null);
        CallCount before = calls(lastYear);

        given(town -> town.forget(call, NOW));

        assertThat(before).isEqualTo(new CallCount(1, 1, 1, 20L, 20L));
        assertThat(calls(lastYear)).isEqualTo(before);
    }

    @Test
    void callsAreToldByNeedLanguageAndEnding() {
        given(town -> {
            town.answered("2026-10-27T10:00:00Z", llanrwst, 20);
            town.call("2026-10-27T11:00:00Z", llanrwst, "CHAT", "cy", "callback");
            town.call("2026-10-27T12:00:00Z", llanrwst, "OTHER", null, "abandoned");
        });

        assertThat(needs(week(ALL))).containsOnlyKeys("SHOPPING", "CHAT", "OTHER");
        assertThat(languages(week(ALL))).containsOnlyKeys("en", "cy", null);
        assertThat(endings(week(ALL))).containsOnly(entry("connected", 1), entry("callback", 1), entry("abandoned", 1));
    }

    @Test
    void requestsCountWhenTheyWereOpenedAndWhenTheyWereSettled() {
        given(town -> {
            town.request("2026-10-20T10:00:00Z", llanrwst, "chat", "2026-10-28T10:00:00Z", "done");
            town.request("2026-10-27T10:00:00Z", llanrwst, "shopping", "2026-10-28T10:00:00Z", "closed");
            town.request("2026-10-27T10:00:00Z", llanrwst, "shopping", null, "open");
            town.request("2026-10-27T10:00:00Z", conwy, "medicine", null, "open");
        });

        assertThat(requests(week(new Scope.Within(Set.of(llanrwst)))))
                .isEqualTo(new RequestCount(Map.of("shopping", 2), 0, 1, 1, 1));
    }

    @Test
    void aPromiseIsKeptByItsTimeOrLate() {
        given(town -> {
            long kept = town.request("2026-10-27T10:00:00Z", llanrwst, "chat", null, "open");
            town.event(kept, "2026-10-27T10:00:00Z", "open", "2026-10-27T11:00:00Z");
            town.event(kept, "2026-10-27T10:50:00Z", "claimed", "2026-10-27T11:00:00Z");
            town.event(kept, "2026-10-27T11:00:00Z", "open", null);
            long late = town.request("2026-10-27T10:00:00Z", llanrwst, "chat", null, "open");
            town.event(late, "2026-10-27T10:00:00Z", "open", "2026-10-27T11:00:00Z");
            town.event(late, "2026-10-27T11:00:01Z", "open", null);
            long never = town.request("2026-10-27T10:00:00Z", llanrwst, "chat", null, "open");
            town.event(never, "2026-10-27T10:00:00Z", "open", "2026-10-28T11:00:00Z");
            long ended = town.request("2026-10-27T10:00:00Z", llanrwst, "chat", "2026-10-27T10:30:00Z", "closed");
            town.event(ended, "2026-10-27T10:00:00Z", "open", "2026-10-27T11:00:00Z");
            town.event(ended, "2026-10-27T10:30:00Z", "closed", "2026-10-27T11:00:00Z");
        });

        assertThat(promises(week(ALL))).isEqualTo(new PromiseCount(2, 2, 0));
    }

    @Test
    void aPromiseThatWasReplacedInTimeIsTheOtherOne() {
        given(town -> {
            long moved = town.request("2026-11-24T10:00:00Z", llanrwst, "chat", null, "open");
            town.event(moved, "2026-11-24T10:00:00Z", "open", "2026-11-24T11:00:00Z");
            town.event(moved, "2026-11-24T10:30:00Z", "open", "2026-11-24T15:00:00Z");
            long tooLate = town.request("2026-11-24T10:00:00Z", llanrwst, "chat", null, "open");
            town.event(tooLate, "2026-11-24T10:00:00Z", "open", "2026-11-24T11:00:00Z");
            town.event(tooLate, "2026-11-24T11:30:00Z", "open", "2026-11-24T16:00:00Z");
        });

        assertThat(promises(asked("2026-11-24", "2026-11-24", ALL, null))).isEqualTo(new PromiseCount(0, 1, 2));
    }

    @Test
    void turnsAreCountedByKindAndResultInTheAreasOfTheirResidents() {
        given(town -> {
            long mair = town.round("Mair", "+441632960101", llanrwst, "checkin");
            town.turn(mair, "2026-10-27T10:00:00Z", "well");
            town.turn(mair, "2026-10-28T10:00:00Z", "well");
            town.turn(mair, "2026-10-29T10:00:00Z", "escalated");
            town.turn(mair, "2026-11-02T10:00:00Z", "well");
            town.turn(town.round("Ann", "+441632960102", llanrwst, "befriending"), "2026-10-27T10:00:00Z", "talked");
            town.turn(town.round("Gwen", "+441632960103", conwy, "checkin"), "2026-10-27T10:00:00Z", "help");
        });

        assertThat(turns(week(new Scope.Within(Set.of(llanrwst)))))
                .isEqualTo(Map.of(
                        RoundKind.CHECKIN, Map.of(Result.WELL, 2, Result.ESCALATED, 1),
                        RoundKind.BEFRIENDING, Map.of(Result.TALKED, 1)));
    }
}
