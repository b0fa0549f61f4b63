package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.PhoneNumber;
import org.slf4j.LoggerFactory;

/** Three volunteers, and the number of the second one makes no sense. */
class LegibleTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Legible.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Result<Record2<Long, String>> rows =
            DSL.using(SQLDialect.POSTGRES).newResult(VOLUNTEER.PERSON_ID, VOLUNTEER.PHONE);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        row(4, "+441632960001");
        row(7, "+44");
        row(9, "+441632960003");
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndAnErrorInTheLogThatNamesIt() {
        var legible = Legible.of(rows, "Volunteer", VOLUNTEER.PERSON_ID, row -> new PhoneNumber(row.value2()));

        assertThat(legible.rows()).containsExactly(new PhoneNumber("+441632960001"), new PhoneNumber("+441632960003"));
        assertThat(legible.lost()).containsExactly(7L);
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getLevel()).isEqualTo(Level.ERROR);
        assertThat(log.list.get(0).getFormattedMessage())
                .isEqualTo("Volunteer 7 cannot be read, and is left out until its row is mended:"
                        + " java.lang.IllegalArgumentException: a phone number is + and 6 to 15 digits");
    }

    private void row(long id, String phone) {
        rows.add(DSL.using(SQLDialect.POSTGRES)
                .newRecord(VOLUNTEER.PERSON_ID, VOLUNTEER.PHONE)
                .values(id, phone));
    }
}
