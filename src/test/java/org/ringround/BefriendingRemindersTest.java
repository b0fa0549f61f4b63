package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.round.BefriendingReminders;

/** Ann's call is daily at twelve, by Sam, else by Alex. On Tuesday afternoon Sam is reminded of Wednesday's. */
class BefriendingRemindersTest {

    private static final String REMINDER =
            "Ringround: tomorrow, Wed 6 Mar, at 12:00 we ring you for your befriending call. Thank you.";

    private final BefriendingHouse town = new BefriendingHouse(SAM, ALEX);
    private final BefriendingReminders reminders = town.desks().rounds().reminders();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theFirstVolunteerIsRemindedOnceTheAfternoonBefore() {
        remindAfterHours(5);
        remindAfterHours(1);

        assertThat(town.textsTo(SAM)).containsExactly(REMINDER);
        assertThat(town.textsTo(ALEX)).isEmpty();
    }

    @Test
    void eachDayHasItsReminder() {
        remindAfterHours(5);
        remindAfterHours(24);

        assertThat(town.textsTo(SAM)).containsExactly(REMINDER, REMINDER.replace("Wed 6 Mar", "Thu 7 Mar"));
    }

    @Test
    void itIsInTheVolunteersLanguage() {
        volunteer(SAM, VOLUNTEER.LANGUAGES, new String[] {"cy", "en"});
        remindAfterHours(5);

        assertThat(town.textsTo(SAM))
                .containsExactly("Ringround: yfory, Mer 6 Maw, am 12:00, byddwn yn eich ffonio ar gyfer eich"
                        + " galwad gyfeillio. Diolch.");
    }

    @RepeatedTest(5)
    void twoServersAtOnceRemindOnce() {
        town.later(Duration.ofHours(5));
        var one = CompletableFuture.runAsync(reminders::remind);
        var other = CompletableFuture.runAsync(reminders::remind);
        one.join();
        other.join();

        assertThat(town.textsTo(SAM)).containsExactly(REMINDER);
    }

    @Test
    void nobodyIsTroubledBeforeFiveNorAfterNine() {
        remindAfterHours(4);
        remindAfterHours(5);

        assertThat(town.textsTo(SAM)).isEmpty();
    }

    @Test
    void aSuspendedTurnIsNotRemindedOf() {
        town.house()
                .database()
                .run(tx -> tx.sql()
                        .update(ROUND)
                        .set(ROUND.SUSPENDED_FROM, LocalDate.of(2030, 3, 6))
                        .execute());
        remindAfterHours(5);

        assertThat(town.textsTo(SAM)).isEmpty();
    }

    @Test
    void whoHasLeftIsNotRemindedButTheNextIs() {
        volunteer(SAM, VOLUNTEER.STATUS, "left");
        remindAfterHours(5);

        assertThat(town.textsTo(SAM)).isEmpty();
        assertThat(town.textsTo(ALEX)).containsExactly(REMINDER);
    }

    @Test
    void aLandlineGetsNoText() {
        town.house()
                .database()
                .run(tx -> tx.sql().execute("update person set phone = '+441632960301' where phone = '" + SAM + "'"));
        remindAfterHours(5);

        assertThat(town.textsTo("+441632960301")).isEmpty();
        assertThat(town.textsTo(ALEX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-03-05T16:59:59Z, 2030-03-05T17:00:00Z",
        "2030-03-05T17:00:00Z, 2030-03-06T17:00:00Z",
        // The clock changes on Sunday.
        "2030-03-30T18:00:00Z, 2030-03-31T16:00:00Z",
    })
    void itComesEveryDayAtFive(Instant after, Instant next) {
        assertThat(reminders.job().next().apply(after)).isEqualTo(next);
    }

    private void remindAfterHours(int hours) {
        town.later(Duration.ofHours(hours));
        reminders.remind();
    }

    private <T> void volunteer(String phone, Field<T> field, @Nullable T value) {
        town.house()
                .database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(field, value)
                        .where(VOLUNTEER.PHONE.eq(phone))
                        .execute());
    }
}
