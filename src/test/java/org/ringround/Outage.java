package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.DIFFERENCE;
import static org.ringround.db.generated.Tables.MESSAGE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** A house with one server, whose line to the database can be broken off and mended; and a look at what is found then. */
final class Outage implements AutoCloseable {

    private static final Pattern HOST = Pattern.compile("//[^/:]+(?::(\\d+))?/");

    private final FaultHouse house;
    private final Forwarder line;
    private final Database database;

    private Outage(FaultHouse house) {
        this.house = house;
        DatabaseAddress real = house.storage().address();
        Matcher host = HOST.matcher(real.url());
        assertThat(host.find()).isTrue();
        this.line = new Forwarder(host.group(1) == null ? 5432 : Integer.parseInt(host.group(1)));
        String url = HOST.matcher(real.url()).replaceFirst("//localhost:" + line.port() + "/");
        this.database = Database.open(new DatabaseAddress(url, real.user(), real.password()), 8);
    }

    static Outage in(FaultHouse house) {
        var outage = new Outage(house);
        house.serve(outage.database, null);
        return outage;
    }

    void begins() {
        line.breakOff();
    }

    void ends() {
        line.mend();
        await().until(database::isThere);
    }

    /** Rings while we are in trouble and leaves a message of five seconds. */
    PhoneCall leavesAMessage(String number) {
        return rings(number).speaks(Duration.ofSeconds(5)).presses("#").hears("We will listen to your message");
    }

    /** Rings while we are in trouble. */
    PhoneCall rings(String number) {
        return house.phone(number).dials(FaultHouse.HELPLINE).hears("after the tone");
    }

    /** Time goes on, a minute at a time, until it holds. */
    static void inTime(FaultHouse house, ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    house.clock().forward(Duration.ofSeconds(61));
                    holds.run();
                });
    }

    static List<Object> reasons(FaultHouse house) {
        return house.export(What.REQUESTS).stream()
                .map(row -> row.get("reason"))
                .toList();
    }

    /** How long each message's sound is that came home. */
    static List<Integer> sounds(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(MESSAGE.SOUND)
                        .from(MESSAGE)
                        .where(MESSAGE.FETCHED_AT.isNotNull())
                        .and(MESSAGE.DELETED_AT.isNotNull())
                        .fetch(row -> row.value1().length));
    }

    static List<Map.Entry<String, String>> alarms(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(ALARM.KIND, ALARM.MATTER)
                        .from(ALARM)
                        .fetch(row -> Map.entry(row.value1(), row.value2())));
    }

    /** The SIDs of what differs and could not be mended. */
    static List<String> differences(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql().select(DIFFERENCE.SID).from(DIFFERENCE).fetch(DIFFERENCE.SID));
    }

    @Override
    public void close() {
        database.close();
        line.close();
    }
}
