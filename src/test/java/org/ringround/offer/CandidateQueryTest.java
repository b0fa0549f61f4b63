package org.ringround.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** What is found by index is what the plain rule says, with few people and with more than are read. */
class CandidateQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final int ASKED = 60;

    @ParameterizedTest
    @CsvSource({"1, 5, 20", "2, 60, 30", "3, 400, 5", "4, 700, 60", "5, 900, 97"})
    void theSameAreFoundInTheSameOrderAsByThePlainRule(int seed, int people, int coordinators) {
        try (TestDatabase test = TestDatabase.create()) {
            test.database().run(tx -> build(tx, seed, people, coordinators));
            var random = new Random(seed);
            for (int i = 0; i < ASKED; i++) {
                Wanted wanted = wanted(random, people);
                UUID search = random.nextBoolean() ? new UUID(0, 0x101 + random.nextInt(2)) : null;
                test.database()
                        .run(tx -> assertThat(found(tx, wanted, search))
                                .as("%s, search %s", wanted, search)
                                .isEqualTo(PlainRule.list(tx, wanted, search, NOW)));
            }
        }
    }

    private static List<PlainRule.Place> found(Tx tx, Wanted wanted, @Nullable UUID search) {
        return new CandidateStore(tx)
                .list(wanted, search, NOW).stream().map(PlainRule.Place::of).toList();
    }

    private static Wanted wanted(Random random, int people) {
        var who = new Wanted.Who(
                random.nextInt(4) == 0 ? null : 1L + random.nextInt(6),
                one(random, List.of(Language.ENGLISH, Language.ENGLISH, Language.WELSH)),
                one(random, List.of(Need.SHOPPING, Need.MEDICINE, Need.CHAT, Need.OTHER)),
                random.nextBoolean() ? "+447700900%03d".formatted(1 + random.nextInt(people)) : null,
                random.nextBoolean() ? 1L + random.nextInt(people) : null,
                false,
                1);
        Group group = one(random, List.of(Group.ON_DUTY, Group.ON_DUTY, Group.COORDINATORS, Group.URGENT, Group.ONE));
        Long first = random.nextBoolean() || group == Group.ONE ? 1L + random.nextInt(people) : null;
        return new Wanted("call", new UUID(0, 1), 101, who, group, first);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void build(Tx tx, int seed, int people, int coordinators) {
        tx.sql().connection(connection -> {
            try (var sql = connection.createStatement()) {
                sql.execute(text().replace(":seed", String.valueOf(seed))
                        .replace(":count", String.valueOf(people))
                        .replace(":coordinators", String.valueOf(coordinators)));
            }
        });
    }

    private static String text() {
        try (InputStream in = CandidateQueryTest.class.getResourceAsStream("/offer/random-town.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
