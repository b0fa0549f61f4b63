package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.TextListed;
import org.ringround.telephony.TextReception;

/** Texts in the network's list that nobody here saw. */
class FoundTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);

    private final TestDatabase test = TestDatabase.create();
    private final Texts texts = new Texts();

    @AfterEach
    void close() {
        test.close();
    }

    /** Up to when everything is compared then. */
    private Instant mend(TextListed... listed) {
        var open = new Open(NOW.minus(Duration.ofDays(1)), NOW);
        new FoundTexts(test.database(), texts).mend(List.of(listed), open, NOW);
        return open.upTo();
    }

    private static TextListed text(String sid, Instant said) {
        return new TextListed(new IncomingText(sid, new PhoneNumber("+447700900123"), "OFF", null), said);
    }

    @Test
    void textsThatNobodySawAreHandedInInTheirOrder() {
        assertThat(mend(text("SM1", BEFORE), text("SM2", BEFORE.plusSeconds(1))))
                .isEqualTo(NOW);

        assertThat(texts.found).containsExactly("SM1", "SM2");
    }

    @Test
    void aTextThatIsOursIsNotHandedInAgain() {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(TEXT_IN)
                        .set(TEXT_IN.SID, "SM1")
                        .set(TEXT_IN.BODY, "OFF")
                        .set(TEXT_IN.AT, BEFORE)
                        .execute());

        assertThat(mend(text("SM1", BEFORE))).isEqualTo(NOW);
        assertThat(texts.found).isEmpty();
    }

    @Test
    void aTextWhoseOwnNewsMayBeOnItsWayIsLookedAtAgain() {
        Instant justNow = NOW.minusSeconds(29);

        assertThat(mend(text("SM1", justNow))).isEqualTo(justNow);
        assertThat(texts.found).isEmpty();
    }

    @Test
    void aTextThatCannotBeTakenKeepsNoOtherBackAndIsTriedAgain() {
        texts.refused = "SM1";

        assertThat(mend(text("SM1", BEFORE), text("SM2", BEFORE.plusSeconds(1))))
                .isEqualTo(BEFORE);
        assertThat(texts.found).containsExactly("SM2");
    }

    /** Takes texts, but for one. */
    private static final class Texts implements TextReception {
        private final List<String> found = new ArrayList<>();
        private String refused = "";

        @Override
        public void text(IncomingText text) {
            throw new IllegalStateException("nobody texts here");
        }

        @Override
        public void found(IncomingText text, Instant said) {
            if (text.sid().equals(refused)) {
                throw new IllegalStateException("not this one");
            }
            found.add(text.sid());
        }
    }
}
