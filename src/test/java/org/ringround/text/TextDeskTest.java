package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.NetworkWord;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;

/** Sam, a volunteer, and others who text; it is Saturday, 21 November 2026, ten o'clock. */
class TextDeskTest {

    private static final String SAM = "+447700900101";
    private static final String STRANGER = "+447700900199";

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private long sam;

    @BeforeEach
    void sam() {
        sam = house.volunteer("Sam Rees", SAM, "en", "");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRepeatedTextHasNoSecondEffectAndNoSecondAnswer() {
        IncomingText on = house.text(SAM, "ON", null);
        house.desk().text(on);
        house.texts(SAM, "OFF");
        house.desk().text(on);

        assertThat(house.isOnDuty(sam)).isFalse();
        assertThat(house.sentTo(SAM)).hasSize(2);
    }

    @RepeatedTest(10)
    void oneTextThatComesTwiceInTheSameInstantIsDoneOnce() throws Exception {
        IncomingText on = house.text(SAM, "ON", null);
        Callable<Boolean> comes = () -> {
            house.desk().text(on);
            return true;
        };
        var threads = Executors.newFixedThreadPool(2);
        for (var done : threads.invokeAll(List.of(comes, comes))) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();

        assertThat(house.sentTo(SAM)).hasSize(1);
    }

    @Test
    void unknownWordsAreAnsweredOnceADayAndWaitInTheInboxAsOneMatter() {
        assertThat(house.texts(SAM, "Who is on?")).first().asString().startsWith("Not understood;");
        assertThat(house.texts(SAM, "hello?")).isEmpty();
        house.at("2026-11-22T09:59:59Z");
        assertThat(house.texts(SAM, "I am driving and will answer later")).isEmpty();
        house.at("2026-11-22T10:00:01Z");
        assertThat(house.texts(SAM, "anybody?")).hasSize(1);

        assertThat(inbox()).containsExactly("Who is on?", "hello?", "I am driving and will answer later", "anybody?");
        assertThat(house.alarms()).containsExactly("unknown_text inbox");
    }

    @Test
    void aTextFromNoVolunteerWaitsInTheInboxWhateverItSays() {
        assertThat(house.texts(STRANGER, "ON"))
                .containsExactly("Thank you. A person will read your text. If you need help, please ring this number.");
        assertThat(house.texts(STRANGER, "COVER 31")).isEmpty();

        assertThat(inbox()).containsExactly("ON", "COVER 31");
        assertThat(house.alarms()).containsExactly("unknown_text inbox");
    }

    @Test
    void aVolunteerWhoHasLeftIsNoVolunteer() {
        house.test()
                .database()
                .run(tx ->
                        tx.sql().update(VOLUNTEER).set(VOLUNTEER.STATUS, "left").execute());

        assertThat(house.texts(SAM, "ON")).first().asString().startsWith("Thank you. A person will read");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void aResidentIsAnsweredInTheirOwnLanguageAndTheirArea() {
        house.test().database().run(tx -> {
            long ann = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Ann")
                    .set(PERSON.PHONE, STRANGER)
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(RESIDENT)
                    .set(RESIDENT.PERSON_ID, ann)
                    .set(RESIDENT.LANGUAGE, "cy")
                    .execute();
        });

        assertThat(house.texts(STRANGER, "Helo"))
                .containsExactly(
                        "Diolch. Bydd rhywun yn darllen eich neges. Os oes angen cymorth arnoch, ffoniwch y rhif hwn.");
    }

    @Test
    void whoeverWithholdsTheirNumberIsKeptAndNotAnswered() {
        house.desk().text(house.text(null, "help me\0 please", null));
        house.desk().text(house.text(null, "ON", null));

        assertThat(inbox()).containsExactly("help me please", "ON");
        assertThat(house.alarms()).containsExactly("unknown_text inbox");
    }

    @Test
    void aLandlineIsNotAnswered() {
        assertThat(house.texts("+441492555100", "hello")).isEmpty();
        assertThat(inbox()).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Unsubscribe", "END", "START", "yes", "HELP", "info"})
    void theNetworksOwnWordsGetNoAnswerOfOurs(String word) {
        assertThat(house.texts(SAM, word)).isEmpty();
        assertThat(house.texts(STRANGER, word)).isEmpty();
    }

    @Test
    void whatTheNetworkRecognisedGetsNoAnswerWhateverItSays() {
        house.desk().text(house.text(SAM, "Please arrêt", NetworkWord.STOP));

        assertThat(house.texts(SAM, "STATUS")).isEmpty();
        assertThat(house.alarms()).containsExactly("opted_out " + sam);
    }

    @Test
    void stopEndsTextsAndTellsACoordinatorOnceAndStartAllowsThemAgain() {
        house.texts(SAM, "STOP");
        house.texts(SAM, "STOP");
        assertThat(house.texts(SAM, "ON")).isEmpty();
        assertThat(house.isOnDuty(sam)).isTrue();
        assertThat(house.alarms()).containsExactly("opted_out " + sam);

        assertThat(house.texts(SAM, "START")).isEmpty();
        assertThat(house.texts(SAM, "STATUS")).first().asString().startsWith("You are on duty until 12:00");
    }

    @Test
    void whomTheNetworkRefusesHasOptedOut() {
        house.room().optOuts().refused(new PhoneNumber(SAM));
        house.room().optOuts().refused(new PhoneNumber(SAM));

        assertThat(house.texts(SAM, "STATUS")).isEmpty();
        assertThat(house.alarms()).containsExactly("opted_out " + sam);
    }

    @Test
    void aCallForHelpReachesAPerson() {
        house.texts(SAM, "HELP");

        assertThat(inbox()).containsExactly("HELP");
        assertThat(house.alarms()).containsExactly("unknown_text inbox");
    }

    @Test
    void aMachineThatAnswersEachAnswerIsNotAnsweredForEver() {
        for (int i = 0; i < 25; i++) {
            house.texts(SAM, "OK");
        }

        assertThat(house.sentTo(SAM)).hasSize(20);
        house.at("2026-11-21T10:10:01Z");
        assertThat(house.texts(SAM, "OK")).hasSize(1);
    }

    @Test
    void theFirstHandlerThatAnswersHasDoneIt() {
        house.with(asked -> asked.command() instanceof Command.Take take
                ? Optional.of(new Answer(Phrase.TEXT_SHIFT_GONE, Map.of("reference", Long.toString(take.reference()))))
                : Optional.empty());

        assertThat(house.texts(SAM, "TAKE 214"))
                .containsExactly("Shift 214 is not for you or gone. Nothing has changed.");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void okToNothingIsNotACoordinatorsMatter() {
        assertThat(house.texts(SAM, "OK"))
                .containsExactly("Thank you. Nothing was waiting for your answer, so nothing has changed.");
        assertThat(house.alarms()).isEmpty();
    }

    @Test
    void aFloodOfWordsIsCutToWhatTheNetworkAllows() {
        house.texts(SAM, "a".repeat(5_000));

        assertThat(inbox()).containsExactly("a".repeat(1_600));
    }

    private List<String> inbox() {
        return house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(TEXT_IN)
                        .where(TEXT_IN.LISTED_AT.isNotNull())
                        .orderBy(TEXT_IN.ID)
                        .fetch(TEXT_IN.BODY));
    }
}
