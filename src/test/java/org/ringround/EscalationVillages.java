package org.ringround;

import static org.ringround.CheckinVillages.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.simulator.Phone;

/**
 * Villages whose residents do not answer their check-in, and have two contacts each. English is spoken in those with an even
 * number, Welsh in the others. Cara and, in Welsh, Dewi are the coordinators of all. It is Wednesday, half a minute past ten.
 */
record EscalationVillages(CheckinVillages villages) implements AutoCloseable {

    static final String CARA = "+447700900398";
    static final String DEWI = "+447700900399";

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:30Z");

    static EscalationVillages begin(String... names) {
        Rehearsal house = Rehearsal.beginAt(
                TEN, Map.of("HELPLINE_SEARCH_TIME", "6s", "HELPLINE_CALL_GAP", "1m", "HELPLINE_CHECKIN_RETRIES", "1m"));
        Stream.of(names)
                .forEach(name -> house.withVillage(name, CheckinVillages.isEnglish(name) ? "en" : "cy")
                        .with(
                                "residents.csv",
                                "phone,name,contact_name,contact_phone",
                                "%s,Ann,Bet;Cai,%s;%s".formatted(resident(name), bet(name), cai(name))));
        String areas = String.join(";", Stream.of(names).map(name -> "V" + name).toList());
        house.with(
                "volunteers.csv",
                "phone,name,area,languages,role",
                "%s,Cara,%s,en,coordinator".formatted(CARA, areas),
                "%s,Dewi,%s,cy,coordinator".formatted(DEWI, areas));
        return new EscalationVillages(new CheckinVillages(house));
    }

    static String bet(String village) {
        return "+4477009006" + village;
    }

    static String cai(String village) {
        return "+4477009007" + village;
    }

    Rehearsal house() {
        return villages.house();
    }

    Phone phone(String number) {
        return house().phone(number);
    }

    /** Nobody answers there, twice, and it is a human's to look. */
    EscalationVillages doesNotAnswer(String village) {
        phone(resident(village)).isUnreachable();
        villages.withCheckin(village).aMinuteLater();
        villages.awaitOver(resident(village), 1);
        later(Duration.ofMinutes(2));
        villages.awaitOver(resident(village), 2);
        return this;
    }

    /** No contact is on the phone any more. */
    void settlesDown(String village) {
        villages.awaitEveryCallOver(bet(village));
        villages.awaitEveryCallOver(cai(village));
    }

    void later(Duration duration) {
        house().later(duration);
    }

    Map<String, Object> checkin(String village) {
        return villages.checkin(village);
    }

    Map<String, Object> request(String village) {
        return villages.requestOf(village);
    }

    String reference(String village) {
        return String.valueOf(request(village).get("reference"));
    }

    @Override
    public void close() {
        villages.close();
    }
}
