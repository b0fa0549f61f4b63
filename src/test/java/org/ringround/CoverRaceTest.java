package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.SHIFT_EXCEPTION;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringround.db.Tx;
import org.ringround.simulator.Phone;
import org.ringround.simulator.Text;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/** Sam gives up a shift, and Siân and Bryn text COVER in the same instant: exactly one of them has it, each time. */
class CoverRaceTest {

    private static final String SAM = "+447700900201";
    private static final String SIAN = "+447700900202";
    private static final String BRYN = "+447700900203";
    private static final Duration DAY = Duration.ofHours(24);
    private static final int AT_THE_DESK = Boolean.getBoolean("ringround.thorough") ? 1_000 : 50;
    private static final int OVER_HTTP = 20;

    /** Of the first open shift. */
    private static final int FIRST = 11;

    @Test
    void exactlyOneCoversItAtTheDesk() {
        try (FaultHouse house = FaultHouse.prepared(Map.of())) {
            house.withShifts(SAM, "daily 09:00-12:00").withShifts(SIAN, "").withShifts(BRYN, "");
            var desk = new RaceDesk(house);
            house.clock().forward(untilSixInTheMorning(house.clock().instant()));
            for (int time = 0; time < AT_THE_DESK; time++) {
                meet(house, desk, time);
                house.clock().forward(DAY);
            }
            house.database().run(CoverRaceTest::eachShiftIsCoveredOnce);
        }
    }

    private static void meet(FaultHouse house, RaceDesk desk, int time) {
        text(desk, SAM, "SM0" + time, "CANT");
        long number = house.database().transact(CoverRaceTest::newest);

        SameInstant.both(
                () -> text(desk, SIAN, "SM1" + time, "LLENWI " + number),
                () -> text(desk, BRYN, "SM2" + time, "COVER " + number));

        String sian = answer(house, "SM1" + time);
        String bryn = answer(house, "SM2" + time);
        assertThat(List.of(sian, bryn)).containsExactlyInAnyOrder("text-shift-yours", "text-shift-taken");
        String winner = sian.equals("text-shift-yours") ? SIAN : BRYN;
        assertThat(house.database().<String>transact(tx -> phoneOfWhoeverCovers(tx, number)))
                .isEqualTo(winner);
    }

    private static void eachShiftIsCoveredOnce(Tx tx) {
        assertThat(tx.sql().fetchCount(OPEN_SHIFT)).isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(OPEN_SHIFT, OPEN_SHIFT.COVERED_BY.isNull()))
                .isZero();
        assertThat(tx.sql().fetchCount(SHIFT_EXCEPTION, SHIFT_EXCEPTION.KIND.eq("away")))
                .isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(SHIFT_EXCEPTION, SHIFT_EXCEPTION.KIND.eq("extra")))
                .isEqualTo(AT_THE_DESK);
    }

    private static long newest(Tx tx) {
        return tx.sql()
                .select(OPEN_SHIFT.NUMBER)
                .from(OPEN_SHIFT)
                .where(OPEN_SHIFT.COVERED_BY.isNull())
                .fetchSingle(OPEN_SHIFT.NUMBER);
    }

    private static String phoneOfWhoeverCovers(Tx tx, long number) {
        return tx.sql()
                .select(VOLUNTEER.PHONE)
                .from(OPEN_SHIFT)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(OPEN_SHIFT.COVERED_BY))
                .where(OPEN_SHIFT.NUMBER.eq(number))
                .fetchSingle(VOLUNTEER.PHONE);
    }

    private static String answer(FaultHouse house, String sid) {
        return house.database()
                .transact(tx ->
                        tx.sql().selectFrom(TEXT_IN).where(TEXT_IN.SID.eq(sid)).fetchSingle(TEXT_IN.ANSWER));
    }

    private static void text(RaceDesk desk, String phone, String sid, String body) {
        desk.desks().texts().text(new IncomingText(sid, new PhoneNumber(phone), body, null));
    }

    private static Duration untilSixInTheMorning(Instant now) {
        Instant six = now.truncatedTo(ChronoUnit.DAYS).plus(DAY).plus(Duration.ofHours(6));
        return Duration.between(now, six);
    }

    @Test
    void exactlyOneCoversItOverHttp() {
        try (Rehearsal house = Rehearsal.beginAt(Instant.parse("2026-11-21T06:00:00Z"), Map.of())) {
            house.with("areas.csv", "name", "Llanrwst")
                    .with(
                            "volunteers.csv",
                            "phone,name,area,languages,shifts",
                            SAM + ",Sam Rees,Llanrwst,en,daily 09:00-12:00",
                            SIAN + ",Siân Rees,Llanrwst,cy,",
                            BRYN + ",Bryn Rees,Llanrwst,en,");
            for (int time = 0; time < OVER_HTTP; time++) {
                meetOverHttp(house, FIRST + time);
                house.later(DAY);
            }
            assertThat(texts(house.phone(SAM), "covers your shift")).hasSize(OVER_HTTP);
        }
    }

    private static void meetOverHttp(Rehearsal house, int number) {
        Phone sam = house.phone(SAM);
        Phone sian = house.phone(SIAN);
        Phone bryn = house.phone(BRYN);
        sam.texts(Rehearsal.HELPLINE, "CANT");
        sam.awaitsText("text COVER " + number);

        SameInstant.both(
                () -> sian.texts(Rehearsal.HELPLINE, "LLENWI " + number),
                () -> bryn.texts(Rehearsal.HELPLINE, "COVER " + number));

        int rounds = number - FIRST + 1;
        await().untilAsserted(() -> {
            assertThat(all(texts(sian, "Eich sifft chi yw hi nawr"), texts(bryn, "It is your shift now")))
                    .hasSize(rounds);
            assertThat(all(
                            texts(sian, "Sifft " + number + ": Bryn sydd wedi"),
                            texts(bryn, number + " is taken by Siân")))
                    .hasSize(1);
            assertThat(texts(sam, "covers your shift")).hasSize(rounds);
        });
    }

    private static List<Text> all(List<Text> some, List<Text> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Text> texts(Phone phone, String words) {
        return phone.texts().stream()
                .filter(text -> text.body().contains(words))
                .toList();
    }
}
