package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.FEED;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.SameInstant;
import org.ringround.db.TestDatabase;

class FeedsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final Feeds feeds = new Feeds(() -> "https://help.example.org", new SecureRandom());
    private final FeedOwner sam = new FeedOwner.OfVolunteer(volunteer());
    private final FeedOwner llanrwst = new FeedOwner.OfArea(test.database()
            .transact(tx -> tx.sql()
                    .insertInto(AREA)
                    .set(AREA.NAME, "Llanrwst")
                    .returning()
                    .fetchSingle()
                    .getId()));

    private long volunteer() {
        return test.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Sam")
                    .set(PERSON.PHONE, "+447700900201")
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, "+447700900201")
                    .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                    .set(VOLUNTEER.CONFIRMED_AT, NOW)
                    .execute();
            return id;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void anAddressHoldsNothingButChanceAndIsFoundInCapitalsToo() {
        String file = renew(sam);

        assertThat(file).matches("[0-9a-hjkmnp-tv-z]{26}\\.ics");
        assertThat(find(file)).contains(sam);
        assertThat(find(file.substring(0, 26).toUpperCase(Locale.ROOT) + ".ics"))
                .contains(sam);
        assertThat(find(renew(llanrwst))).contains(llanrwst);
    }

    @Test
    void onlyAHashIsKept() {
        String token = renew(sam).substring(0, 26);

        String kept = test.database()
                .transact(tx ->
                        Arrays.toString(tx.sql().selectFrom(FEED).fetchSingle().intoArray()));
        assertThat(kept).doesNotContain(token);
    }

    @Test
    void whatIsNoAddressFindsNothing() {
        String file = renew(sam);

        assertThat(List.of("", ".ics", "x.ics", file.substring(0, 26), file.substring(1), file + ".ics"))
                .allSatisfy(wrong -> assertThat(find(wrong)).isEmpty());
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndNobodyElses() {
        String area = renew(llanrwst);
        String first = renew(sam);
        String second = renew(sam);

        assertThat(find(first)).isEmpty();
        assertThat(find(second)).contains(sam);
        assertThat(find(area)).contains(llanrwst);
    }

    @Test
    void anAddressThatWasEndedFindsNothing() {
        String file = renew(sam);

        assertThat(test.database().<Boolean>transact(tx -> feeds.end(tx, sam, NOW)))
                .isTrue();
        assertThat(test.database().<Boolean>transact(tx -> feeds.end(tx, sam, NOW)))
                .isFalse();
        assertThat(find(file)).isEmpty();
        assertThat(test.database().<Optional<Instant>>transact(tx -> feeds.findMade(tx, sam)))
                .isEmpty();
    }

    @Test
    void whoeverHasLeftIsNotRead() {
        String file = renew(sam);
        test.database()
                .run(tx ->
                        tx.sql().update(VOLUNTEER).set(VOLUNTEER.STATUS, "left").execute());

        assertThat(find(file)).isEmpty();
    }

    @Test
    void ofTwoMadeInTheSameInstantOneIsGood() {
        List<String> both = SameInstant.of(() -> renew(sam), () -> renew(sam));

        assertThat(both.stream().filter(file -> find(file).isPresent())).hasSize(1);
    }

    private String renew(FeedOwner owner) {
        String address =
                test.database().transact(tx -> feeds.renew(tx, owner, NOW)).toString();
        assertThat(address).startsWith("https://help.example.org/feeds/");
        return address.substring("https://help.example.org/feeds/".length());
    }

    private Optional<FeedOwner> find(String file) {
        return test.database().transact(tx -> feeds.find(tx, file));
    }
}
