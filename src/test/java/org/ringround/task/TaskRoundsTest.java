package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.CALL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestTimer;
import org.ringround.telephony.Language;

/** Who is asked by text, when, and how often. It is a Monday, ten o'clock. */
class TaskRoundsTest {

    private static final String ASKS =
            ": Ringround 101: shopping, Llanrwst, English, as soon as you can. To take it, text TAKE 101.";
    private static final String ASKS_AGAIN =
            ": Ringround 101 still open: shopping, Llanrwst, English, as soon as you can. To take it, text TAKE 101.";

    private final TaskTown town = new TaskTown("2026-11-23T10:00:00Z");
    private final long nia = town.resident();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theAreasVolunteersAreAskedAtOnce() {
        town.volunteer(town.llanrwst);
        town.volunteer(town.llanrwst);
        town.volunteer(town.betws);
        town.missed(nia);
        town.work();

        assertThat(town.texts()).containsExactly("101" + ASKS, "102" + ASKS);
    }

    @Test
    void oneWhoseRowCannotBeReadKeepsNobodyElseFromBeingAsked() {
        town.volunteer("Sam", town.llanrwst, row -> row.setLanguages(new String[] {"English"}));
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();

        assertThat(town.texts()).containsExactly("102" + ASKS);
    }

    @Test
    void onlyThoseWhoHelpWithItCanBeTextedAndWantToBe() {
        town.volunteer("Helps", town.llanrwst, row -> row.setHelpsWith(new String[] {"shopping"}));
        town.volunteer("Chats", town.llanrwst, row -> row.setHelpsWith(new String[] {"chat"}));
        town.volunteer("Pending", town.llanrwst, row -> row.setStatus("pending"));
        town.volunteer("Left", town.llanrwst, row -> row.setStatus("left"));
        town.volunteer("Unconfirmed", town.llanrwst, row -> row.setConfirmedAt(null));
        town.volunteer("Landline", town.llanrwst, row -> row.setPhone("+441632960555"));
        town.volunteer("Coordinator", town.llanrwst, row -> row.setRole("coordinator"));
        town.volunteer("Stopped", town.llanrwst);
        town.wantsNoTexts("+447700900108");
        town.missed(nia);
        town.work();

        assertThat(town.texts()).containsExactly("101" + ASKS);
    }

    @Test
    void aChatIsForAnybody() {
        town.volunteer("Shops", town.llanrwst, row -> row.setHelpsWith(new String[] {"shopping"}));
        town.missed(new Matter(nia, TaskTown.CALLER, town.llanrwst, Need.CHAT, Language.ENGLISH));
        town.work();

        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void nobodyIsAskedToTakeTheirOwnCall() {
        long sam = town.volunteer(town.llanrwst);
        town.volunteer(town.llanrwst);
        town.missed(new Matter(null, "+447700900101", town.llanrwst, Need.SHOPPING, Language.ENGLISH));
        town.change(101, request -> request.promised(Instant.parse("2026-11-23T14:30:00Z")));
        town.work();

        assertThat(town.texts())
                .containsExactly(
                        "102: Ringround 101: shopping, Llanrwst, English, by 14:30. To take it, text TAKE 101.");
        assertThat(town.take(sam, 101)).isEqualTo(new TaskAnswer.NotForYou(101));
    }

    @Test
    void eachIsTextedInTheirOwnLanguage() {
        town.volunteer("Siân", town.llanrwst, row -> row.setLanguages(new String[] {"pl", "cy", "en"}));
        town.missed(nia);
        town.work();

        assertThat(town.texts())
                .containsExactly("101: Ringround 101: siopa, Llanrwst, Saesneg, cyn gynted ag y gallwch."
                        + " I'w gymryd: CYMRYD 101");
    }

    @Test
    void theyAreAskedAgainAfterHalfAnHourAndThenACoordinatorIsTold() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-23T10:29:59Z");
        assertThat(town.texts()).containsExactly("101" + ASKS);

        town.until("2026-11-23T10:59:59Z");
        assertThat(town.texts()).containsExactly("101" + ASKS_AGAIN);
        assertThat(town.alarms()).isEmpty();

        town.until("2026-11-23T11:00:00Z");
        assertThat(town.texts()).isEmpty();
        assertThat(town.alarms()).containsExactly("task_unclaimed 101");
    }

    @Test
    void coordinatorsHearNoMoreOfATaskThatSomebodyHasTakenAtLast() {
        long sam = town.volunteer(town.llanrwst);
        long reference = town.missed(nia);
        town.until("2026-11-23T11:00:00Z");
        assertThat(town.openAlarms()).containsExactly("task_unclaimed 101");

        town.take(sam, reference);
        town.work();

        assertThat(town.openAlarms()).isEmpty();
    }

    @Test
    void whereNobodyCanBeTextedACoordinatorIsToldAllTheSame() {
        town.missed(nia);
        town.missed(new Matter(nia, TaskTown.CALLER, null, Need.SHOPPING, Language.ENGLISH));
        town.until("2026-11-23T11:00:00Z");

        assertThat(town.texts()).isEmpty();
        assertThat(town.alarms()).containsExactlyInAnyOrder("task_unclaimed 101", "task_unclaimed 102");
    }

    @Test
    void lookingTwiceAsksOnce() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.rounds().due(Request.id(101));
        town.rounds().due(Request.id(101));

        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void whileTheCallerIsOnTheLineNobodyIsAsked() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.test()
                .database()
                .run(tx -> tx.sql()
                        .update(CALL)
                        .setNull(CALL.ENDED_AT)
                        .setNull(CALL.ENDING)
                        .set(CALL.REFERENCE, 101L)
                        .execute());
        town.work();
        assertThat(town.texts()).isEmpty();

        town.test().database().run(tx -> {
            tx.sql()
                    .update(CALL)
                    .set(CALL.ENDED_AT, town.now())
                    .set(CALL.ENDING, "voicemail")
                    .execute();
            new RequestTimer(tx).hasten(101, town.now());
        });
        town.work();
        assertThat(town.texts()).containsExactly("101" + ASKS);
    }

    @Test
    void aMissedCallOfSomebodyUnknownIsTheCoordinatorsUntilTheyHandItOut() {
        town.volunteer(town.llanrwst);
        town.missed(new Matter(null, TaskTown.CALLER, town.llanrwst, Need.SHOPPING, Language.ENGLISH));
        town.until("2026-11-23T12:00:00Z");
        assertThat(town.texts()).isEmpty();

        town.test().database().run(tx -> town.tasks().handOut(tx, 101, "coordinator", town.now()));
        town.work();
        assertThat(town.texts()).containsExactly("101" + ASKS);
    }

    @Test
    void aTaskThatACallLeftIsAskedOfEverybody() {
        long sam = town.volunteer(town.llanrwst);
        town.missed(new Matter(null, TaskTown.CALLER, town.llanrwst, Need.SHOPPING, Language.ENGLISH));
        town.change(101, request -> request.taken(sam));
        town.change(101, request -> request.settled(Outcome.TASK, null, town.now()));
        town.work();

        assertThat(town.texts()).containsExactly("101" + ASKS);
    }

    @Test
    void oneThatBecomesUrgentIsAskedNoMore() {
        long sam = town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.change(101, request -> request.taken(sam).settled(Outcome.WORRIED, null, town.now()));
        town.texts();
        town.until("2026-11-23T13:00:00Z");

        assertThat(town.texts()).isEmpty();
        assertThat(town.alarms()).isEmpty();
    }

    @Test
    void oneThatIsSettledIsAskedNoMore() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.texts();
        town.change(101, request -> request.settled(Outcome.NUISANCE, null, town.now()));
        town.until("2026-11-25T10:00:00Z");

        assertThat(town.texts()).isEmpty();
        assertThat(town.alarms()).isEmpty();
    }

    @Test
    void openAgainItIsAskedFromTheBeginning() {
        long sam = town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-23T11:30:00Z");
        town.change(101, request -> request.taken(sam));
        town.until("2026-11-23T11:31:00Z");
        town.texts();
        town.change(101, request -> request.settled(Outcome.TASK, null, town.now()));
        town.until("2026-11-23T11:32:00Z");

        assertThat(town.texts()).containsExactly("101" + ASKS);
    }

    @Test
    void takenByPhoneTheOthersWhoWereAskedAreTold() {
        long sam = town.volunteer("Sam Roberts", town.llanrwst);
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.texts();
        town.change(101, request -> request.taken(sam));
        town.work();

        assertThat(town.texts()).containsExactly("102: Ringround 101: taken by Sam. Thank you.");
    }

    @Test
    void aTextThatIsRefusedTellsACoordinatorOnceAndLosesNothing() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.texts();
        var text = new Errand.SendText("+447700900101", "words");
        var refused = new Result.Refused("refused with 400/21614: not a mobile number");
        town.rounds().told(Request.id(101), text, refused);
        town.rounds().told(Request.id(101), text, refused);

        assertThat(town.alarms()).hasSize(1).first().asString().startsWith("text_failed volunteer ");
        town.until("2026-11-23T10:30:00Z");
        assertThat(town.texts()).containsExactly("101" + ASKS_AGAIN);
    }

    @Test
    void nobodyKnowsOfRequestsThatAreNotThere() {
        town.rounds().due(Request.id(999));

        assertThat(town.texts()).isEmpty();
        assertThat(List.of(town.alarms())).containsExactly(List.of());
    }
}
