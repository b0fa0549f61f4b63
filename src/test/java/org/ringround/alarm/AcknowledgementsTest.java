package org.ringround.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Tx;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** Jo, a coordinator of Llanrwst, and others who have something in hand; it is Monday, ten o'clock. */
class AcknowledgementsTest {

    private final AlarmTown town = new AlarmTown();
    private final Alarms alarms = new Alarms();
    private final Acknowledgements acknowledgements = new Acknowledgements(List.of());
    private final Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final long jo = town.coordinator("+447700900301", "en", "jo@example.org", "Llanrwst");
    private final AlarmDesk desk = new AlarmDesk(
            town.database(),
            new Outbox(new Bell(), UUID::randomUUID),
            () -> now,
            UUID::randomUUID,
            new AlarmRules(
                    "Ringround", Language.ENGLISH, ZoneId.of("Europe/London"), new PhoneNumber("+441632960000"), false),
            Words.load());

    @AfterEach
    void close() {
        town.close();
    }

    private void raise(AlarmKind kind, String matter, String area) {
        Long where = area == null ? null : town.area(area);
        town.database().run(tx -> alarms.raise(tx, kind, matter, where, Map.of("reference", matter), now));
    }

    @Test
    void whatWasSaidBeforeItWasToldIsNoAnswerToIt() {
        Instant before = now.minusSeconds(1);
        raise(AlarmKind.URGENT, "214", "Llanrwst");
        desk.keep();

        town.database().run(tx -> {
            assertThat(acknowledgements.acknowledge(tx, jo, null, before, now.plusSeconds(300)))
                    .isEmpty();
            assertThat(acknowledgements.acknowledge(tx, jo, null, now, now.plusSeconds(300)))
                    .contains(theirs(1));
        });
    }

    @Test
    void onlyWhoeverWasToldCanHaveItInHand() {
        long alex = town.coordinator("+447700900303", "en", null, "Conwy");
        raise(AlarmKind.TASK_UNCLAIMED, "214", "Llanrwst");
        raise(AlarmKind.TASK_UNCLAIMED, "215", "Llanrwst");
        desk.keep();

        town.database().run(tx -> {
            assertThat(acknowledgements.acknowledge(tx, alex, 1L, now, now)).isEmpty();
            assertThat(acknowledgements.acknowledge(tx, alex, null, now, now)).isEmpty();
            assertThat(acknowledgements.acknowledge(tx, jo, 1L, now, now)).contains(theirs(1));
            assertThat(acknowledgements.acknowledge(tx, jo, 1L, now, now)).contains(theirs(1));
            assertThat(acknowledgements.acknowledge(tx, jo, null, now, now)).contains(theirs(2));
            assertThat(acknowledgements.acknowledge(tx, jo, null, now, now)).isEmpty();
            assertThat(acknowledgements.acknowledge(tx, jo, 99L, now, now)).isEmpty();
        });
    }

    private static Acknowledged theirs(long number) {
        return new Acknowledged(number, new Whose.Theirs());
    }

    @Test
    void whoComesLaterIsToldWhoHasItOrThatItIsOver() {
        long alex = town.coordinator("+447700900303", "en", null, "Llanrwst");
        raise(AlarmKind.TASK_UNCLAIMED, "214", "Llanrwst");
        raise(AlarmKind.TASK_UNCLAIMED, "215", "Llanrwst");
        desk.keep();
        town.database().run(tx -> alarms.settle(tx, AlarmKind.TASK_UNCLAIMED, "215", now));

        town.database().run(tx -> {
            assertThat(acknowledgements.acknowledge(tx, jo, 1L, now, now)).contains(theirs(1));
            assertThat(acknowledgements.acknowledge(tx, alex, 1L, now, now))
                    .contains(new Acknowledged(1, new Whose.Anothers(jo)));
            assertThat(acknowledgements.acknowledge(tx, alex, 2L, now, now))
                    .contains(new Acknowledged(2, new Whose.Over()));
        });
    }

    @Test
    void aBareOkIsAboutWhatIsOverWhenNothingIsOpenButNotForLong() {
        raise(AlarmKind.TASK_UNCLAIMED, "214", "Llanrwst");
        desk.keep();
        town.database().run(tx -> alarms.settle(tx, AlarmKind.TASK_UNCLAIMED, "214", now));

        Instant inTime = now.plus(Duration.ofHours(12));
        town.database().run(tx -> {
            assertThat(acknowledgements.acknowledge(tx, jo, null, inTime, inTime))
                    .contains(new Acknowledged(1, new Whose.Over()));
            assertThat(acknowledgements.acknowledge(tx, jo, null, inTime.plusSeconds(1), inTime.plusSeconds(1)))
                    .isEmpty();
        });
    }

    @Test
    void whereItMeansMoreTheMatterSaysWhoHasItAndTheAlarmIsTheirsToo() {
        var matters = new ArrayList<String>();
        var whose = new Acknowledgements(List.of(new InHand() {
            @Override
            public AlarmKind kind() {
                return AlarmKind.URGENT;
            }

            @Override
            public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant at) {
                matters.add(matter);
                alarms.settle(tx, AlarmKind.URGENT, matter, at);
                return Optional.of(new Whose.TheirRequest(214));
            }
        }));
        raise(AlarmKind.URGENT, "214", null);
        desk.keep();

        town.database()
                .run(tx -> assertThat(whose.acknowledge(tx, jo, 1L, now, now))
                        .contains(new Acknowledged(1, new Whose.TheirRequest(214))));

        assertThat(matters).containsExactly("214");
        town.database().run(tx -> assertThat(new AlarmStore(tx).getTold(1).by()).isEqualTo(jo));
    }
}
