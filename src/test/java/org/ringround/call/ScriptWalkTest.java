package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.ChoosingPlace;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.people.Need;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;

/** The packaged script, walked through by somebody nobody knows, in a helpline of several areas. */
class ScriptWalkTest {

    private static final Waiting WAITING = new Waiting(CallerWalk.SEARCH, false);

    private final CallerWalk caller = CallerWalk.rings("+441632960301", true);

    @Test
    void theKeysLeadToLanguageNeedPlaceAndTheSearch() {
        keys("1", "2", "26");

        assertThat(caller.state()).isEqualTo(WAITING);
        assertThat(caller.particulars().language()).isEqualTo(Language.WELSH);
        assertThat(caller.particulars().need()).isEqualTo(Need.MEDICINE);
        assertThat(caller.particulars().area()).isEqualTo(1);
        assertThat(caller.deeds())
                .containsExactly(
                        new CallEffect.FindPlaces("26"),
                        new CallEffect.OpenRequest(),
                        new CallEffect.BeginSearch(null));
    }

    @Test
    void zeroIsAPersonInEveryMenu() {
        keys("0");
        assertThat(caller.state()).isEqualTo(WAITING);

        assertThat(after("2", "0")).isEqualTo(WAITING);
        assertThat(after("2", "3", "0")).isEqualTo(WAITING);
        assertThat(after("2", "3", "27", "0")).isEqualTo(WAITING);
    }

    @Test
    void whoeverPressesZeroDoesNotHearTheGreetingAgain() {
        assertThat(caller.heard().toString()).contains("Welcome to Ringround");

        keys("0");

        assertThat(caller.heard().toString()).doesNotContain("Welcome to Ringround");
    }

    @Test
    void whoeverIsSilentDoesNotHearTheGreetingAgain() {
        silent(2);

        assertThat(caller.state()).isEqualTo(WAITING);
        assertThat(caller.heard().toString()).doesNotContain("Welcome to Ringround");
    }

    @Test
    void theLanguageIsAskedTwiceTheNeedAndThePlaceThreeTimes() {
        silent(1);
        assertThat(caller.state()).isEqualTo(new InMenu("language", 2, 0));
        keys("2");
        silent(2);
        assertThat(caller.state()).isEqualTo(new InMenu("need", 3, 0));
        keys("3");
        silent(2);
        assertThat(caller.state()).isEqualTo(new AskingPlace("place", 3, 0));
        silent(1);
        assertThat(caller.state()).isEqualTo(WAITING);
    }

    @Test
    void aCallerSilentThroughAMenuGoesToAPersonWithWhatIsKnown() {
        keys("2");
        silent(3);

        assertThat(caller.state()).isEqualTo(WAITING);
        assertThat(caller.particulars().need()).isEqualTo(Need.OTHER);
        assertThat(caller.particulars().area()).isNull();
    }

    @Test
    void aWrongKeyIsMetByOneRepeatAndThenByAPerson() {
        keys("2", "7");
        assertThat(caller.state()).isEqualTo(new InMenu("need", 1, 1));
        keys("8");
        assertThat(caller.state()).isEqualTo(WAITING);
    }

    @Test
    void starAndHashAreNeverAnswers() {
        keys("2", "*");
        assertThat(caller.state()).isEqualTo(new InMenu("need", 2, 0));
        keys("#");
        assertThat(caller.state()).isEqualTo(new InMenu("need", 3, 0));
    }

    @Test
    void whatToDoInDangerIsSaidInEveryLanguageAlsoToThoseWhoAreKnown() {
        List<String> heard = said(CallerWalk.ringsAgain(Language.WELSH));

        assertThat(heard.subList(0, 3))
                .containsExactly(
                        "cy: Croeso i Ringround.",
                        "cy: Os oes rhywun mewn perygl, rhowch y ffôn i lawr a ffoniwch 999.",
                        "en: If anybody is in danger, hang up and call 999.");
        assertThat(heard)
                .filteredOn(text -> text.startsWith("en: "))
                .hasSize(2)
                .last()
                .isEqualTo("en: For English, press 9.");
    }

    @Test
    void whoeverMayOnlyLeaveAMessageIsToldSoInEveryLanguageAndMeetsNoMenu() {
        var blocked = CallerWalk.rings(Standing.MESSAGE);

        assertThat(blocked.state()).isEqualTo(new TakingMessage());
        assertThat(blocked.deeds()).containsExactly(new CallEffect.OpenRequest());
        assertThat(blocked.heard().toString())
                .contains("call 999", "ffoniwch 999", "we can only take a message", "dim ond neges", "after the tone")
                .contains("ar ôl y tôn");
    }

    @Test
    void aFloodIsToldOf() {
        var flooding = CallerWalk.rings(Standing.FLOODING);

        assertThat(flooding.state()).isEqualTo(new TakingMessage());
        assertThat(flooding.deeds()).containsExactly(new CallEffect.OpenRequest(), new CallEffect.Flooding());
    }

    private static List<String> said(CallerWalk walk) {
        return ((Instruction.Ask) walk.heard().get(0))
                .spoken().stream()
                        .map(Instruction.Say.class::cast)
                        .map(say -> say.language() + ": " + say.text())
                        .toList();
    }

    @Test
    void digitsOfTwoAreasAreAMenuOfThem() {
        assertThat(after("2", "1", "27")).isInstanceOf(ChoosingPlace.class);
        assertThat(after("2", "1", "27", "2")).isEqualTo(WAITING);
        keys("2", "1", "27", "2");
        assertThat(caller.particulars().area()).isEqualTo(2);
    }

    @Test
    void digitsOfMoreThanThreeDistrictsAreLeftToAPerson() {
        assertThat(after("2", "1", "28")).isEqualTo(WAITING);
    }

    @Test
    void digitsOfNoDistrictAreAskedForOnceMore() {
        assertThat(after("2", "1", "99")).isEqualTo(new AskingPlace("place", 1, 1));
        assertThat(after("2", "1", "99", "98")).isEqualTo(WAITING);
    }

    @Test
    void starIsNoAnswerInTheMenuOfPlaces() {
        keys("2", "1", "27", "*");

        assertThat(((ChoosingPlace) caller.state()).said()).isEqualTo(2);
        assertThat(((ChoosingPlace) caller.state()).wrong()).isZero();
    }

    private static CallState after(String... pressed) {
        var other = CallerWalk.rings("+441632960301", true);
        for (String keys : pressed) {
            other.on(new Keyed(keys));
        }
        return other.state();
    }

    private void keys(String... pressed) {
        for (String keys : pressed) {
            caller.on(new Keyed(keys));
        }
    }

    private void silent(int times) {
        for (int time = 0; time < times; time++) {
            caller.on(new Silent());
        }
    }
}
