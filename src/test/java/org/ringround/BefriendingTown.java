package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.exchange.What;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/**
 * Villages V01, V02 ... in each of which Ann lives (+4477009001..), whom Sam befriends (+4477009002..), and where Alex does so
 * as well (+4477009003..) if a test wants. Phones ring for twenty seconds. It is Wednesday, ten.
 */
final class BefriendingTown implements AutoCloseable {

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:30Z");
    private static final String HEADER = "resident_phone,kind,time,days,ring_time,agreed_on,volunteers,suspended_from";

    private final Rehearsal house = Rehearsal.beginAt(TEN, Map.of("HELPLINE_SEARCH_TIME", "6s"));
    private final Map<String, String> times = new HashMap<>();

    Rehearsal house() {
        return house;
    }

    /** A village where Ann and Sam speak that language. */
    BefriendingTown village(String name, String language) {
        house.withVillage(name, language);
        return this;
    }

    /** As {@link #village}, and Alex lives there as well, who speaks the same and is not on duty. */
    BefriendingTown villageOfTwo(String name, String language) {
        house.withVillage(name, language)
                .with("volunteers.csv", "phone,name,area,languages", alex(name) + ",Alex,V" + name + "," + language);
        return this;
    }

    Phone ann(String village) {
        return house.phone("+4477009001" + village);
    }

    Phone sam(String village) {
        return house.phone("+4477009002" + village);
    }

    static String alex(String village) {
        return "+4477009003" + village;
    }

    /** Their call is due a minute from now, by Sam, and that minute goes by. */
    void isDue(String village) {
        isDueBy(village, "+4477009002" + village);
    }

    /** By those, in that order. */
    void isDueBy(String village, String... volunteers) {
        times.put(village, house.now().plus(Duration.ofMinutes(1)).toString().substring(11, 16));
        round(village, "", volunteers);
        house.later(Duration.ofMinutes(1));
    }

    /** When it comes, as the clock shows it. */
    String time(String village) {
        return times.getOrDefault(village, "");
    }

    /** Changes the round of that village: by whom, and from when on it is suspended; empty: not at all. */
    void round(String village, String suspendedFrom, String... volunteers) {
        String by = String.join(";", volunteers);
        house.with(
                "rounds.csv",
                HEADER,
                "+4477009001%s,befriending,%s,daily,20s,2030-01-01,%s,%s"
                        .formatted(village, times.get(village), by, suspendedFrom));
    }

    /** It is due, and Sam's phone is answered. */
    PhoneCall samAnswersWhenDue(String village) {
        sam(village).answers();
        isDue(village);
        return sam(village).awaitsCall();
    }

    /** Sam's phone is answered when it is due, and Sam is connected with Ann, who answers as well. */
    PhoneCall talks(String village) {
        ann(village).answers();
        PhoneCall sam = samAnswersWhenDue(village).presses("1");
        assertThat(sam.awaitBridged()).isEqualTo("+4477009001" + village);
        return sam;
    }

    /** So many calls to that phone in which somebody was to be asked something are over. */
    void hasRungOut(Phone phone, int times) {
        var over = OUTCALL.NUMBER.eq(phone.number()).and(OUTCALL.ENDED_AT.isNotNull());
        await().until(() -> house.database().transact(tx -> tx.sql().fetchCount(OUTCALL, over)) == times);
    }

    /** The export's row of that village's turn; waits for that result. */
    Map<String, Object> awaitResult(String village, String result) {
        await().untilAsserted(() -> assertThat(turn(village)).containsEntry("result", result));
        return turn(village);
    }

    Map<String, Object> turn(String village) {
        return rows(What.CHECKINS, village).get(0);
    }

    List<Map<String, Object>> requests(String village) {
        return rows(What.REQUESTS, village);
    }

    private List<Map<String, Object>> rows(What what, String village) {
        return house.export(what).stream()
                .filter(row -> ("+4477009001" + village).equals(row.get("resident")))
                .toList();
    }

    /** What coordinators were told of that village's turn. */
    List<String> alarms(String village) {
        String matter = turnId(village).toString();
        return house.database()
                .transact(tx -> tx.sql()
                        .select(ALARM.KIND)
                        .from(ALARM)
                        .where(ALARM.MATTER.eq(matter))
                        .fetch(ALARM.KIND));
    }

    private UUID turnId(String village) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OCCURRENCE.ID)
                        .from(OCCURRENCE)
                        .join(ROUND)
                        .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                        .where(PERSON.PHONE.eq("+4477009001" + village))
                        .fetchSingle(OCCURRENCE.ID));
    }

    /** Everything said on all calls to that phone. */
    static String heard(Phone phone) {
        return Stream.of(phone)
                .flatMap(one -> one.calls().stream())
                .map(PhoneCall::heardSoFar)
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        house.close();
    }
}
