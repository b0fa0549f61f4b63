package org.ringround.console.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final Seen MAIR = new Seen(1L, 214L);
    private static final Seen GWEN = new Seen(2L, null);

    private final Looks looks = new Looks();

    @Test
    void whoStaysOnTheBoardIsLookedAtOnce() {
        assertThat(look(7, Set.of(MAIR), NOW)).containsExactly(MAIR);
        assertThat(look(7, Set.of(MAIR, GWEN), NOW.plusSeconds(1))).containsExactly(GWEN);
        assertThat(look(7, Set.of(MAIR, GWEN), NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void whoComesBackToTheBoardIsLookedAtAgain() {
        look(7, Set.of(MAIR), NOW);
        look(7, Set.of(), NOW.plusSeconds(1));

        assertThat(look(7, Set.of(MAIR), NOW.plusSeconds(2))).containsExactly(MAIR);
    }

    @Test
    void whoComesBackToThePageLooksAnew() {
        look(7, Set.of(MAIR), NOW);

        assertThat(look(7, Set.of(MAIR), NOW.plusSeconds(301))).containsExactly(MAIR);
    }

    @Test
    void anotherSessionIsAnotherLook() {
        look(7, Set.of(MAIR), NOW);

        assertThat(look(8, Set.of(MAIR), NOW)).containsExactly(MAIR);
    }

    @Test
    void sessionsThatHaveNotLookedForLongestAreForgotten() {
        look(7, Set.of(MAIR), NOW);
        for (long session = 1_000; session < 3_000; session++) {
            look(session, Set.of(), NOW);
        }

        assertThat(look(7, Set.of(MAIR), NOW)).containsExactly(MAIR);
    }

    @Test
    void whatWasNotCommittedWasNoLook() {
        looks.fresh(7, Set.of(MAIR), NOW);

        assertThat(looks.fresh(7, Set.of(MAIR), NOW)).containsExactly(MAIR);
    }

    private Set<Seen> look(long session, Set<Seen> shown, Instant now) {
        Set<Seen> fresh = looks.fresh(session, shown, now);
        looks.keep(session, shown, now);
        return fresh;
    }
}
