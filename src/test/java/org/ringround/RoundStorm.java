package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.ringround.db.Database;
import org.ringround.round.RoundNews;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;

/** Many residents whose check-ins are due in the same minute, which is this one. They answer and press one. */
final class RoundStorm implements AutoCloseable {

    /** As a server has them. */
    private static final int CONNECTIONS = 10;

    private final List<Database> databases = new ArrayList<>();
    private final FaultHouse house;
    private final ZoneId zone;
    private final int residents;

    private RoundStorm(FaultHouse house, ZoneId zone, int residents) {
        this.house = house;
        this.zone = zone;
        this.residents = residents;
    }

    /** Without a server yet; it is about noon where the helpline is. */
    static RoundStorm prepared(int residents, Map<String, String> settings) {
        int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        ZoneId zone = ZoneId.of("Etc/GMT%+d".formatted(hour - 12));
        var all = new HashMap<>(settings);
        all.put("HELPLINE_TIME_ZONE", zone.getId());
        FaultHouse house = FaultHouse.prepared(all);
        var storm = new RoundStorm(house, zone, residents);
        storm.imports();
        IntStream.range(0, residents).forEach(one -> house.phone(number(one)).answersAndPresses("1"));
        return storm;
    }

    /** A server in this process, with connections of its own. */
    void serve() {
        Database own = Database.open(house.storage().address(), CONNECTIONS);
        databases.add(own);
        house.serve(own, null);
    }

    FaultHouse house() {
        return house;
    }

    private void imports() {
        LocalTime noMatter = LocalTime.NOON;
        List<String> people = new ArrayList<>(List.of("phone,name"));
        List<String> rounds = new ArrayList<>(List.of("resident_phone,kind,time,days,agreed_on,starts_on"));
        IntStream.range(0, residents).forEach(one -> {
            people.add("%s,Ann %d".formatted(number(one), one));
            rounds.add("%s,checkin,%s,daily,2020-01-01,2020-01-01".formatted(number(one), noMatter));
        });
        house.imports(Map.of("residents.csv", people, "rounds.csv", rounds));
    }

    /** All rounds are due at this minute, and no turn before it is wanted. */
    void isDue() {
        Instant now = house.clock().instant();
        LocalTime minute = LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        house.database().run(tx -> {
            tx.sql()
                    .update(ROUND)
                    .set(ROUND.LOCAL_TIME, minute)
                    .set(ROUND.COUNTS_FROM, now.minusSeconds(120))
                    .set(ROUND.BEGUN_TO, now.minusSeconds(120))
                    .execute();
            RoundNews.changed(tx, now);
        });
    }

    /** How many phones have rung. */
    long rung() {
        return house.network().log().events(Kind.RANG).size();
    }

    long settled() {
        return house.database().transact(tx -> tx.sql().fetchCount(OCCURRENCE, OCCURRENCE.SETTLED_AT.isNotNull()));
    }

    boolean isQuiet() {
        return house.database().transact(tx -> !tx.sql().fetchExists(OUTCALL, OUTCALL.ENDED_AT.isNull()));
    }

    /** Each resident's phone rang once, and their word counts. */
    void eachWasRungOnceAndIsWell() {
        Map<String, Long> results = house.database()
                .transact(tx -> tx.sql()
                        .select(OCCURRENCE.RESULT, DSL.count().cast(Long.class))
                        .from(OCCURRENCE)
                        .where(OCCURRENCE.LOCAL_DATE.eq(
                                LocalDate.ofInstant(house.clock().instant(), zone)))
                        .groupBy(OCCURRENCE.RESULT)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
        assertThat(results).isEqualTo(Map.of("well", (long) residents));
        Map<String, Long> rings = house.network().log().events(Kind.RANG).stream()
                .collect(Collectors.groupingBy(NetworkEvent::number, Collectors.counting()));
        assertThat(rings).hasSize(residents);
        assertThat(rings.values()).containsOnly(1L);
    }

    private static String number(int one) {
        return (one < 1_000 ? "+447700900%03d" : "+441174960%03d").formatted(one % 1_000);
    }

    @Override
    public void close() {
        house.close();
        databases.forEach(Database::close);
    }
}
