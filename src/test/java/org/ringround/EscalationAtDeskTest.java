package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ringround.EscalationTown.BET;
import static org.ringround.EscalationTown.CAI;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.JO;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.Acknowledgements;
import org.ringround.alarm.Acknowledgements.AtDesk;
import org.ringround.escalation.EscalationDesk;
import org.ringround.escalation.EscalationDesk.Done;
import org.ringround.request.HistoryStore;

/** Ann's contacts are asked; a coordinator at the console has an account, and is nobody in People. */
class EscalationAtDeskTest {

    private final FaultHouse house =
            EscalationTown.house().withCoordinator(JO, "jo@example.org").withCoordinator(ALEX, "alex@example.org");
    private final EscalationTown town = new EscalationTown(house, 12, BET, CAI);

    @BeforeEach
    void accounts() {
        house.database()
                .run(tx -> tx.sql()
                        .execute("insert into account (name, name_key, role, password_hash, made_at) values"
                                + " ('Nia', 'nia', 'admin', 'x', now()), ('Wyn', 'wyn', 'admin', 'x', now())"));
        town.begins();
        town.areTold(JO);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private EscalationDesk desk() {
        return town.desks().rounds().escalations().desk();
    }

    private Done has(long account) {
        return house.database().transact(tx -> desk().have(tx, town.reference(), account, town.now()));
    }

    private Done closes(long account, String reason) {
        return house.database().transact(tx -> desk().close(tx, town.reference(), account, reason, town.now()));
    }

    @Test
    void whoeverHasItStopsThePhonesAndIsRemindedAfterTwoHours() {
        assertThat(has(1)).isEqualTo(Done.YES);

        assertThat(town.isContactRung()).isFalse();
        assertThat(town.tables().alarms()).isEmpty();
        town.later(Duration.ofMinutes(119));
        assertThat(town.contactsRung()).containsExactly(BET);
        assertThat(town.tables().alarms()).isEmpty();

        town.later(Duration.ofMinutes(2));
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(has(1)).isEqualTo(Done.YES);
        assertThat(town.tables().alarms()).isEmpty();
    }

    @Test
    void anotherAccountHasItOnlyOnceNothingWasHeardForTwoHours() {
        has(1);
        assertThat(has(2)).isEqualTo(Done.ANOTHERS);

        town.later(Duration.ofHours(2));

        assertThat(has(2)).isEqualTo(Done.YES);
        assertThat(town.tables().escalation().getHeldAccount()).isEqualTo(2);
    }

    @Test
    void itsAlarmIsTakenAtTheDeskAndItsStorySaysByWhom() {
        assertThat(takesAlarm(1)).isEqualTo(AtDesk.THEIRS);
        assertThat(takesAlarm(2)).isEqualTo(AtDesk.OVER);

        assertThat(town.isContactRung()).isFalse();
        assertThat(town.tables().escalation().getHeldAccount()).isEqualTo(1);
        assertThat(town.tables().history()).last().isEqualTo("in hand");
        assertThat(house.database()
                        .<String>transact(tx ->
                                new HistoryStore(tx).getLast(town.reference()).actor()))
                .isEqualTo("account:1");
        has(1);
        assertThat(town.tables().history()).containsOnlyOnce("in hand");
    }

    private AtDesk takesAlarm(long account) {
        var acknowledgements =
                new Acknowledgements(town.desks().rounds().escalations().inHand());
        return house.database().transact(tx -> acknowledgements.acknowledgeAtDesk(tx, 1, account, null, town.now()));
    }

    @Test
    void whoeverTextsThatTheyHaveItIsToldOfTheDesk() {
        has(1);

        town.texts(JO, "OK");

        assertThat(town.tables().sentTo(JO)).last().asString().contains("a coordinator at the console has it in hand");
        assertThat(town.tables().escalation().getHeldBy()).isNull();
    }

    @Test
    void whatACoordinatorHasByTextIsNotTheDesksUntilTheyAreSilentForTwoHours() {
        town.texts(JO, "OK");
        assertThat(has(1)).isEqualTo(Done.ANOTHERS);

        town.later(Duration.ofHours(2));

        assertThat(has(1)).isEqualTo(Done.YES);
        town.look();
        assertThat(town.tables().escalation().getHeldBy()).isNull();
        assertThat(town.tables().escalation().getHeldAccount()).isEqualTo(1);
        assertThat(town.tables().request().getStatus()).isEqualTo("open");
    }

    @Test
    void itIsClosedWithAReasonByExactlyOneOfTwo() {
        Supplier<Done> nia = () -> closes(1, "she is fine");
        Supplier<Done> wyn = () -> closes(2, "I rang her");

        assertThat(SameInstant.of(nia, wyn)).containsExactlyInAnyOrder(Done.YES, Done.CLOSED);

        assertThat(town.tables().history())
                .filteredOn(what -> what.startsWith("done: "))
                .hasSize(1);
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("coordinator");
        assertThat(town.tables().request().getStatus()).isEqualTo("done");
        assertThat(town.isContactRung()).isFalse();
        assertThat(town.looks()).isEmpty();
        assertThat(town.tables().sentTo(JO)).last().asString().contains("a coordinator has seen to it");
        assertThat(has(1)).isEqualTo(Done.CLOSED);
    }

    @Test
    void withoutAReasonNobodyClosesIt() {
        assertThatThrownBy(() -> closes(1, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(town.tables().escalation().getClosedAt()).isNull();
    }
}
