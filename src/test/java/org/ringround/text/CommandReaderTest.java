package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.NetworkWord;
import org.ringround.words.Phrase;

class CommandReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ON             | On[]
            on             | On[]
            " On! "        | On[]
            ON 3           | OnFor[lasting=PT3H]
            on3            | OnFor[lasting=PT3H]
            ON 1           | OnFor[lasting=PT1H]
            ON 12          | OnFor[lasting=PT12H]
            OFF            | Off[]
            off.           | Off[]
            PAUSE 30       | Pause[lasting=PT30M]
            pause30        | Pause[lasting=PT30M]
            PAUSE 5        | Pause[lasting=PT5M]
            PAUSE 240      | Pause[lasting=PT4H]
            BACK           | Back[]
            STATUS         | Status[]
            SHIFTS         | Shifts[]
            """)
    void commandsAboutDutyAreReadInEnglish(String text, String command) {
        assertThat(CommandReader.read(text)).hasToString("Understood[command=" + command + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            TAKE 214       | Take[reference=214]
            take214        | Take[reference=214]
            Take 214!      | Take[reference=214]
            T A K E 2 1 4  | Take[reference=214]
            "TAKE #1,214"  | Take[reference=1214]
            DONE 214       | Done[reference=214]
            DONE 214 all well | DoneBecause[reference=214, reason=all well]
            "done 214: with her sister until 5" | DoneBecause[reference=214, reason=with her sister until 5]
            Gorffen 214 mae popeth yn iawn | DoneBecause[reference=214, reason=mae popeth yn iawn]
            DROP 214       | Drop[reference=214]
            OK             | Ok[]
            O.K.           | Ok[]
            Ok 👍          | Ok[]
            CANT           | Cant[]
            CAN'T          | Cant[]
            Can’t          | Cant[]
            COVER 31       | Cover[number=31]
            1              | Digit[digit=1]
            " 5. "         | Digit[digit=5]
            １              | Digit[digit=1]
            1 214          | DigitFor[digit=1, reference=214]
            1214           | DigitFor[digit=1, reference=214]
            "4, 1027"      | DigitFor[digit=4, reference=1027]
            OK 31          | OkTo[number=31]
            """)
    void otherCommandsAreReadInEnglish(String text, String command) {
        assertThat(CommandReader.read(text)).hasToString("Understood[command=" + command + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            YMLAEN         | On[]
            ymlaen.        | On[]
            YMLAEN 3       | OnFor[lasting=PT3H]
            I FFWRDD       | Off[]
            iffwrdd        | Off[]
            I ffŵrdd       | Off[]
            SAIB 30        | Pause[lasting=PT30M]
            NÔL            | Back[]
            nôl            | Back[]
            NOL            | Back[]
            'Nôl           | Back[]
            STATWS         | Status[]
            SIFFTIAU       | Shifts[]
            CYMRYD 214     | Take[reference=214]
            GORFFEN 214    | Done[reference=214]
            GOLLWNG 214    | Drop[reference=214]
            IAWN           | Ok[]
            IAWN 7         | OkTo[number=7]
            METHU          | Cant[]
            LLENWI 31      | Cover[number=31]
            """)
    void commandsAreReadInWelsh(String text, String command) {
        assertThat(CommandReader.read(text)).hasToString("Understood[command=" + command + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ON 0       | TEXT_HINT_ON
            ON 13      | TEXT_HINT_ON
            ON 1.5     | TEXT_HINT_ON
            YMLAEN 24  | TEXT_HINT_ON
            ON 1-2     | TEXT_HINT_ON
            PAUSE      | TEXT_HINT_PAUSE
            PAUSE 4    | TEXT_HINT_PAUSE
            PAUSE 241  | TEXT_HINT_PAUSE
            SAIB       | TEXT_HINT_PAUSE
            PAUSE 7.5  | TEXT_HINT_PAUSE
            TAKE       | TEXT_HINT_NUMBER
            GORFFEN    | TEXT_HINT_NUMBER
            DROP!      | TEXT_HINT_NUMBER
            COVER      | TEXT_HINT_NUMBER
            0          | TEXT_HINT_OUTCOME
            6          | TEXT_HINT_OUTCOME
            9 214      | TEXT_HINT_OUTCOME
            """)
    void whatCannotBeDoneAsItStandsGetsAHint(String text, Phrase hint) {
        assertThat(CommandReader.read(text)).isEqualTo(new Reading.Amiss(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TAKE 107 108",
                "take 107, 108 and 109",
                "Take 107+108",
                "TAKE 107 TAKE 108",
                "TAKE 107 & DONE 104",
                "DONE 107 108",
                "drop 107/108",
                "COVER 31 32",
                "OK 7 8",
                "CYMRYD 107 108",
                "CYMRYD 107 a 108",
                "Gorffen 107 ac 108.",
                "GOLLWNG 107, 108",
                "LLENWI 31 a 32",
                "IAWN 7, 8"
            })
    void severalNumbersAreNeitherOneNorGuessedAt(String text) {
        assertThat(CommandReader.read(text)).isEqualTo(new Reading.Amiss(Phrase.TEXT_HINT_ONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            TAKE 2 14      | Take[reference=214]
            TAKE 10 7      | Take[reference=107]
            "DONE 1,027"   | Done[reference=1027]
            COVER 3 1      | Cover[number=31]
            """)
    void digitsThatCouldNotBeMeantAloneAreOneNumber(String text, String command) {
        assertThat(CommandReader.read(text)).hasToString("Understood[command=" + command + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "!",
                "👍",
                "hello",
                "ON please",
                "ON 3 hours",
                "OFF 2",
                "STATUSES",
                "TAKE two",
                "214 TAKE",
                "214",
                "999",
                "214 1",
                "12 14",
                "1 2 14",
                "1 100",
                "TAKE 12345678901",
                "01492 555100",
                "ВКЛ",
                "ONВКЛ",
                "0n"
            })
    void everythingElseIsUnknown(String text) {
        assertThat(CommandReader.read(text)).isEqualTo(new Reading.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP", "stop, STOP", "Stop., STOP", "STOP ALL, STOP", "STOPALL, STOP", "UNSUBSCRIBE, STOP", "END, STOP",
        "QUIT, STOP", "REVOKE, STOP", "OPTOUT, STOP", "CANCEL, STOP", "START, START", "UNSTOP, START", "yes, START",
        "HELP, HELP", "Info, HELP"
    })
    void theNetworksOwnWordsAreNotOurs(String text, NetworkWord word) {
        assertThat(CommandReader.read(text)).isEqualTo(new Reading.Networks(word));
    }

    @ParameterizedTest
    @EnumSource
    void noNetworkWordIsACommand(NetworkWord word) {
        assertThat(CommandReader.read(word.name())).isEqualTo(new Reading.Networks(word));
    }

    @Test
    void anAccentMayBeOneLetterOrTwo() {
        assertThat(CommandReader.read("N\u00d4L")).isEqualTo(CommandReader.read("NO\u0302L"));
    }

    @Test
    void hoursAndMinutesAreDurations() {
        assertThat(CommandReader.read("SAIB 45"))
                .isEqualTo(new Reading.Understood(new Command.Pause(Duration.ofMinutes(45))));
    }
}
