package org.ringround.bench;

import static org.ringround.db.generated.Tables.AREA;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.BenchHouse;
import org.ringround.account.AccountRole;
import org.ringround.account.SignedIn;
import org.ringround.console.SessionCookie;
import org.ringround.telephony.Language;

/** Coordinators who are signed in, and what their browsers ask. */
final class Visitors {

    /** A quarter of them are admins, the others see a third of all areas each. */
    private static final int KINDS = 4;

    private static final int WELSH = 5;

    private final BenchHouse house;

    Visitors(BenchHouse house) {
        this.house = house;
    }

    /** One that the second of those who come may see, and the admins. */
    static String seen() {
        return "id % " + (KINDS - 1) + " = 0";
    }

    /** The cookies of one admin and of coordinators of different areas in turn; every fifth has pages in Welsh. */
    List<String> come(int count) {
        List<Long> areas = house.database()
                .transact(tx ->
                        tx.sql().select(AREA.ID).from(AREA).orderBy(AREA.ID).fetch(AREA.ID));
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cookies.add(comes(i, areas));
        }
        return List.copyOf(cookies);
    }

    private String comes(int place, List<Long> areas) {
        int kind = place % KINDS;
        Set<Long> theirs = areas.stream()
                .filter(area -> kind > 0 && area % (KINDS - 1) == kind - 1)
                .collect(Collectors.toSet());
        Language language = place % WELSH == WELSH - 1 ? Language.WELSH : Language.ENGLISH;
        Instant now = InstantSource.system().instant();
        AccountRole role = theirs.isEmpty() ? AccountRole.ADMIN : AccountRole.COORDINATOR;
        String token =
                house.database().transact(tx -> SignedIn.begin(tx, "Visitor " + place, role, language, theirs, now));
        return SessionCookie.behind(house.url()).set(token).split(";", 2)[0];
    }

    HttpRequest.Builder asks(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(house.url() + path)).header("Cookie", cookie);
    }
}
