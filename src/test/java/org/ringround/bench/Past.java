package org.ringround.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ringround.db.DatabaseAddress;

/** Three years of calls, or the end of them. */
final class Past {

    private static final Duration WHOLE = Duration.ofDays(3 * 365);

    private static final int RESIDENTS = 1_500;
    private static final int VOLUNTEERS = 300;

    /** Behind those of the villages. */
    private static final int FIRST = 500;

    private static final int AREAS = 25;

    private Past() {}

    /** Those who rang and those who were rung; none of them is on duty now. */
    static Map<String, List<String>> people() {
        List<String> areas = new ArrayList<>(List.of("name"));
        List<String> residents = new ArrayList<>(List.of("phone,name,area,language"));
        List<String> volunteers = new ArrayList<>(List.of("phone,name,area,languages"));
        for (int i = 0; i < AREAS; i++) {
            areas.add("Town " + i);
        }
        for (int i = 0; i < RESIDENTS; i++) {
            residents.add("%s,Resident %d,Town %d,en".formatted(Fictional.landline(FIRST + i), i, i % AREAS));
        }
        for (int i = 0; i < VOLUNTEERS; i++) {
            volunteers.add("%s,Volunteer %d,Town %d,en;cy".formatted(Fictional.mobile(FIRST + i), i, i % AREAS));
        }
        return Map.of("areas.csv", areas, "residents.csv", residents, "volunteers.csv", volunteers);
    }

    /**
     * The last so many of all those calls are in the database then, and nobody knows that it was not always so.
     *
     * @param all how many there were in three years
     * @param last how many of these there are
     */
    static void happened(DatabaseAddress address, int all, int last) {
        Script.run(
                address,
                "past",
                Map.of(
                        "first", String.valueOf(all - last + 1),
                        "last", String.valueOf(all),
                        "gap", String.valueOf(WHOLE.toSeconds() / (double) all)));
    }
}
