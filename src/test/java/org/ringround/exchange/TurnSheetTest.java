package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of one day, by which people can ring by hand. */
class TurnSheetTest {

    private static final String HEADER =
            "time,resident_name,resident_phone,second_phone,area,language,kind,volunteers,contacts,suspended";

    private final RoundTown town;

    TurnSheetTest(@TempDir Path folder) {
        town = new RoundTown(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itHasTheTurnsOfTheDayInTheirOrder() {
        town.write(
                "residents.csv",
                "phone,name,contact_name,contact_phone",
                "01632 960203,Cai,Bet;Dai,07700 900301;07700 900302");
        town.rounds(
                "resident_phone,resident_name,kind,time,days,volunteers,agreed_on,suspended_from,suspended_reason",
                "01632 960201,Ann,checkin,10:30,daily,,2026-11-01,2026-11-20,in hospital",
                "01632 960203,,befriending,09:15,Mon,07700 900102;07700 900101,2026-11-01,,",
                "01632 960203,,checkin,18:00,Tue,,2026-11-01,,",
                "01632 960201,Bob,checkin,11:00,daily,,,,");

        assertThat(town.turns("2026-11-23"))
                .containsExactly(
                        HEADER,
                        "09:15,Cai,+441632960203,+447700900203,,,befriending,Una +447700900102; Sam +447700900101,"
                                + "Bet +447700900301; Dai +447700900302,",
                        "10:30,Ann,+441632960201,,,cy,checkin,,,in hospital");
    }

    @Test
    void aRoundThatCannotBeReadKeepsNoOtherFromTheSheet() {
        town.rounds(
                "resident_phone,kind,time,days,agreed_on",
                "01632 960203,checkin,10:30,daily,2026-11-01",
                "01632 960203,checkin,18:00,daily,2026-11-01");
        town.sql("update round set retry_seconds = '{600,300}' where local_time = '10:30'");

        assertThat(town.turns("2026-11-23"))
                .containsExactly(HEADER, "18:00,Cai,+441632960203,+447700900203,,,checkin,,,");
    }

    @Test
    void bankHolidaysAreLeftOutWhereTheRoundSaysSo() {
        town.write("bank_holidays.csv", "date", "2026-11-23");
        town.rounds(
                "resident_phone,kind,time,days,bank_holidays,agreed_on",
                "01632 960203,checkin,10:30,daily,skip,2026-11-01",
                "01632 960203,checkin,18:00,daily,call,2026-11-01");

        assertThat(town.turns("2026-11-23"))
                .containsExactly(HEADER, "18:00,Cai,+441632960203,+447700900203,,,checkin,,,");
        assertThat(town.turns("2026-11-24")).hasSize(3);
    }
}
