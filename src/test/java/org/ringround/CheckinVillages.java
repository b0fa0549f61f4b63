package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.ringround.exchange.What;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/** Villages whose residents have a check-in, in a rehearsal. It is Wednesday, half a minute past ten. */
record CheckinVillages(Rehearsal house) implements AutoCloseable {

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:30Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** English is spoken in those with an even number, Welsh in the others. */
    static CheckinVillages begin(String... villages) {
        Rehearsal house = Rehearsal.beginAt(TEN, Map.of("HELPLINE_SEARCH_TIME", "6s"));
        Stream.of(villages).forEach(village -> house.withVillage(village, isEnglish(village) ? "en" : "cy"));
        return new CheckinVillages(house);
    }

    static boolean isEnglish(String village) {
        return Integer.parseInt(village) % 2 == 0;
    }

    static String resident(String village) {
        return "+4477009001" + village;
    }

    static String volunteer(String village) {
        return "+4477009002" + village;
    }

    Phone phone(String village) {
        return house.phone(resident(village));
    }

    /** There is a check-in of that village's resident a minute from now. */
    CheckinVillages withCheckin(String village) {
        return with(village, "days,agreed_on", "daily,2030-01-01");
    }

    /** What these columns of its check-in say. */
    CheckinVillages with(String village, String columns, String values) {
        house.with(
                "rounds.csv",
                "resident_phone,kind,time," + columns,
                "%s,checkin,%s,%s".formatted(resident(village), time(village), values));
        return this;
    }

    private String time(String village) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(ROUND.LOCAL_TIME)
                        .from(ROUND)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                        .where(PERSON.PHONE.eq(resident(village)))
                        .fetchOptional(row -> row.value1().toString()))
                .orElseGet(this::nextMinute);
    }

    String nextMinute() {
        return house.now().plus(MINUTE).toString().substring(11, 16);
    }

    /** That minute goes by. */
    CheckinVillages aMinuteLater() {
        house.later(MINUTE);
        return this;
    }

    PhoneCall answersWhenDue(String village) {
        phone(village).answers();
        withCheckin(village).aMinuteLater();
        return phone(village).awaitsCall();
    }

    /** The only turn. */
    Map<String, Object> checkin(String village) {
        return only(house.export(What.CHECKINS), village);
    }

    boolean hasTurn(String village) {
        return house.export(What.CHECKINS).stream()
                .anyMatch(row -> resident(village).equals(row.get("resident")));
    }

    Map<String, Object> requestOf(String village) {
        return only(house.export(What.REQUESTS), village);
    }

    private static Map<String, Object> only(List<Map<String, Object>> rows, String village) {
        List<Map<String, Object>> found = rows.stream()
                .filter(row -> resident(village).equals(row.get("resident")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** So many calls to that number are over for us. */
    void awaitOver(String number, int times) {
        Condition over = OUTCALL.NUMBER.eq(number).and(OUTCALL.ENDED_AT.isNotNull());
        await().until(() -> house.database().transact(tx -> tx.sql().fetchCount(OUTCALL, over)) == times);
    }

    /** No call to that number lives any more. */
    void awaitEveryCallOver(String number) {
        Condition live = OUTCALL.NUMBER.eq(number).and(OUTCALL.ENDED_AT.isNull());
        await().until(() -> !house.database().transact(tx -> tx.sql().fetchExists(OUTCALL, live)));
    }

    @Override
    public void close() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
        house.close();
    }
}
