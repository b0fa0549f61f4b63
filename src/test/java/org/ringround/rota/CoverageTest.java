package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.Language;

/** Sam (1) speaks English, Siân (2) both. Somebody should be there from 9 to 20 o'clock. */
class CoverageTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Coverage BOTH = new Coverage(List.of(ENGLISH, WELSH));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWENTY = LocalTime.of(20, 0);

    @Test
    void aDayWithoutAnybodyIsOneGapInTheHoursThatCount() {
        assertThat(stretches("2026-11-24", List.of()))
                .containsExactly(
                        "2026-11-24T00:00:00Z 2026-11-24T09:00:00Z [] []",
                        "2026-11-24T09:00:00Z 2026-11-24T20:00:00Z [] [Nobody[]]",
                        "2026-11-24T20:00:00Z 2026-11-25T00:00:00Z [] []");
    }

    @Test
    void whoeverIsAloneIsLonelyAndALanguageThatNobodySpeaksIsSaid() {
        var sam = on(1, List.of(ENGLISH), "2026-11-24T09:00:00Z", "2026-11-24T20:00:00Z");

        assertThat(stretches("2026-11-24", List.of(sam)))
                .containsExactly(
                        "2026-11-24T00:00:00Z 2026-11-24T09:00:00Z [] []",
                        "2026-11-24T09:00:00Z 2026-11-24T20:00:00Z [1] [Alone[], NobodySpeaks[language=cy]]",
                        "2026-11-24T20:00:00Z 2026-11-25T00:00:00Z [] []");
    }

    @Test
    void twoWhoSpeakBothLanguagesBetweenThemLackNothing() {
        var sam = on(1, List.of(ENGLISH), "2026-11-24T08:00:00Z", "2026-11-24T20:00:00Z");
        var sian = on(2, List.of(WELSH, ENGLISH), "2026-11-24T08:00:00Z", "2026-11-24T21:00:00Z");

        assertThat(stretches("2026-11-24", List.of(sian, sam)))
                .containsExactly(
                        "2026-11-24T00:00:00Z 2026-11-24T08:00:00Z [] []",
                        "2026-11-24T08:00:00Z 2026-11-24T20:00:00Z [1, 2] []",
                        "2026-11-24T20:00:00Z 2026-11-24T21:00:00Z [2] []",
                        "2026-11-24T21:00:00Z 2026-11-25T00:00:00Z [] []");
    }

    @Test
    void twoShiftsOfOnePersonAreOnePersonAndOneStretch() {
        var morning = on(2, List.of(WELSH, ENGLISH), "2026-11-24T09:00:00Z", "2026-11-24T14:00:00Z");
        var day = on(2, List.of(WELSH, ENGLISH), "2026-11-24T13:00:00Z", "2026-11-24T20:00:00Z");

        assertThat(stretches("2026-11-24", List.of(morning, day)))
                .contains("2026-11-24T09:00:00Z 2026-11-24T20:00:00Z [2] [Alone[]]");
    }

    @Test
    void aShiftPastMidnightIsOnBothDays() {
        var night = on(1, List.of(ENGLISH), "2026-11-24T22:00:00Z", "2026-11-25T06:00:00Z");

        assertThat(stretches("2026-11-24", List.of(night)))
                .contains("2026-11-24T22:00:00Z 2026-11-25T00:00:00Z [1] []");
        assertThat(stretches("2026-11-25", List.of(night)))
                .contains("2026-11-25T00:00:00Z 2026-11-25T06:00:00Z [1] []");
    }

    @Test
    void onTheDayOfTwentyFiveHoursTheNightIsAnHourLongerAndOnTheOtherAnHourShorter() {
        assertThat(stretches("2026-10-25", List.of()))
                .containsExactly(
                        "2026-10-24T23:00:00Z 2026-10-25T09:00:00Z [] []",
                        "2026-10-25T09:00:00Z 2026-10-25T20:00:00Z [] [Nobody[]]",
                        "2026-10-25T20:00:00Z 2026-10-26T00:00:00Z [] []");
        assertThat(stretches("2027-03-28", List.of()))
                .containsExactly(
                        "2027-03-28T00:00:00Z 2027-03-28T08:00:00Z [] []",
                        "2027-03-28T08:00:00Z 2027-03-28T19:00:00Z [] [Nobody[]]",
                        "2027-03-28T19:00:00Z 2027-03-28T23:00:00Z [] []");
    }

    @Test
    void onlyWhatIsWantingIsTold() {
        var sam = on(1, List.of(ENGLISH), "2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z");
        var english = new Coverage(List.of(ENGLISH));
        Day day = day("2026-11-24");

        assertThat(Coverage.lacking(english.stretches(List.of(sam), day.span().orElseThrow(), day.hours(NINE, TWENTY))))
                .extracting(Stretch::lacks)
                .containsExactly(List.of(new Lack.Alone()), List.of(new Lack.Nobody()));
    }

    private static List<String> stretches(String date, List<Presence> people) {
        Day day = day(date);
        return BOTH.stretches(people, day.span().orElseThrow(), day.hours(NINE, TWENTY)).stream()
                .map(each -> each.span().from() + " " + each.span().to() + " " + each.volunteers() + " " + each.lacks())
                .toList();
    }

    private static Day day(String date) {
        return new Day(LocalDate.parse(date), LONDON);
    }

    private static Presence on(long volunteer, List<Language> languages, String from, String to) {
        return new Presence(volunteer, languages, new Span(Instant.parse(from), Instant.parse(to)));
    }
}
