package org.ringround.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords are hashed slowly, and a storm of them is turned away. */
class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(new SecureRandom(), PasswordCost.OWASP);

    @Test
    void aHashHasItsOwnSaltAndItsParameters() {
        String hash = hashes.hash("tŷ bach twt").orElseThrow();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.hash("tŷ bach twt")).isPresent().isNotEqualTo(Optional.of(hash));
        assertThat(hashes.matches("tŷ bach twt", hash)).contains(true);
        assertThat(hashes.matches("ty\u0302 bach twt", hash)).contains(true);
        assertThat(hashes.matches("ty bach twt", hash)).contains(false);
        assertThat(hashes.matchesNobody("tŷ bach twt")).contains(false);
    }

    @Test
    void aStormIsTurnedAwayAndTakesNoMoreThanTenAtATime() throws Exception {
        var storm = Executors.newFixedThreadPool(60);
        try {
            Callable<Optional<Boolean>> one = () -> hashes.matchesNobody("three blue teapots");
            List<Future<Optional<Boolean>>> answers =
                    storm.invokeAll(Stream.generate(() -> one).limit(60).toList());

            long turnedAway = 0;
            for (Future<Optional<Boolean>> answer : answers) {
                turnedAway += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(turnedAway).isBetween(1L, 50L);
            assertThat(hashes.matchesNobody("three blue teapots")).contains(false);
        } finally {
            storm.shutdown();
        }
    }
}
