package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.people.Newcomers;

class PrivateLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    private static final String PHONE = "+447700900201";

    private final TestDatabase test = TestDatabase.create();
    private final PrivateLinks links = new PrivateLinks(() -> "https://help.example.org", new SecureRandom());
    private final long sam = test.database().transact(tx -> Newcomers.volunteer(tx, "Sam", PHONE, "en", NOW));

    @AfterEach
    void close() {
        test.close();
    }

    private String make(Instant now) {
        URI link = test.database().transact(tx -> links.make(tx, sam, now));
        return link.toString().replace("https://help.example.org/v/", "");
    }

    private Optional<Long> find(String token, Instant now) {
        return test.database().transact(tx -> links.find(tx, token, now)).map(LinkHolder::volunteer);
    }

    @Test
    void aLinkIsShortAndHoldsNothingButChance() {
        String token = make(NOW);

        assertThat(token).matches("[0-9a-hjkmnp-tv-z]{26}").isNotEqualTo(make(NOW));
        assertThat(find(token, NOW)).contains(sam);
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        String token = make(NOW);

        String row = test.database()
                .transact(tx -> tx.sql().fetchSingle(PRIVATE_LINK))
                .toString();
        assertThat(row).doesNotContain(token).contains("2026-12-24T14:30:00Z");
    }

    @Test
    void aLinkCopiedByHandStillWorks() {
        String token = make(NOW);

        assertThat(find(token + ".", NOW)).contains(sam);
        assertThat(find(token.toUpperCase(Locale.ROOT), NOW)).contains(sam);
        assertThat(find(token.replace('0', 'O').replace('1', 'l'), NOW)).contains(sam);
        assertThat(find(token.substring(1), NOW)).isEmpty();
        assertThat(find("", NOW)).isEmpty();
    }

    @Test
    void theOldestOfManyLinksMakesRoom() {
        String first = make(NOW);
        String second = make(NOW.plusSeconds(1));
        for (int more = 2; more < 21; more++) {
            make(NOW.plusSeconds(more));
        }

        assertThat(find(first, NOW)).isEmpty();
        assertThat(find(second, NOW)).contains(sam);
    }

    @Test
    void onlyLinksThatWouldStillWorkAreRevokedAndOnlyOnce() {
        make(NOW.minus(Duration.ofDays(31)));
        String live = make(NOW);

        assertThat(revokeAll()).isEqualTo(1);
        assertThat(revokeAll()).isZero();
        assertThat(find(live, NOW)).isEmpty();
    }

    private int revokeAll() {
        return test.database().transact(tx -> links.revokeAll(tx, sam, NOW));
    }
}
