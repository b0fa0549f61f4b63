package org.ringround.console.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.LINE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.console.SectionHouse;
import org.ringround.db.TestDatabase;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

class GuidePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    private static final Visitor IN_WELSH =
            new Visitor(1, 7, "Sioned", AccountRole.ADMIN, new Scope.Everywhere(), Language.WELSH, "secret");

    private final TestDatabase test = TestDatabase.create();
    private final SectionHouse house =
            new SectionHouse(test.database(), NOW, true, parts -> new GuideDoors(parts).routes());

    @AfterEach
    void close() {
        house.close();
        test.close();
    }

    private long area(String name) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(AREA)
                        .set(AREA.NAME, name)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    @Test
    void helpHasTheKeysTheTextsTheWordsAndWhatToDoInDanger() {
        assertThat(house.get("/help").body())
                .contains("If somebody is in danger, ring 999.", "The police come, and may break in")
                .contains("you ring for Conwy Helpline", "07700 900999", "01632 960000")
                .contains("COVER 31", "LLENWI 31", "I FFWRDD", "You are worried about somebody")
                .contains("Escalation", "Achos", "Only the key 1 says that somebody is all right.");
    }

    @Test
    void helpIsThereInWelsh() {
        assertThat(house.visitedBy(IN_WELSH).get("/help").body())
                .contains("lang=\"cy\"", "Os oes rhywun mewn perygl, ffoniwch 999.", "TAKE 214", "CYMRYD 214")
                .contains("Dim ond y fysell 1", "lang=\"en\">Escalation");
        assertThat(house.get("/help/first-steps").body()).contains("Camau cyntaf", "Ddim eto", "0 o 8");
    }

    @Test
    void helpSaysWhoTheAdminsAre() {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(ACCOUNT)
                        .set(ACCOUNT.NAME, "Rhian")
                        .set(ACCOUNT.NAME_KEY, "rhian")
                        .set(ACCOUNT.ROLE, "admin")
                        .set(ACCOUNT.PASSWORD_HASH, "x")
                        .set(ACCOUNT.MADE_AT, NOW)
                        .execute());

        assertThat(house.get("/help").body()).contains("accounts, lines and areas: Rhian.");
    }

    @Test
    void theFirstStepsSayWhatIsDone() {
        assertThat(house.get("/help/first-steps").body()).contains("0 of 8 done", "/settings", "/practice");

        long llanrwst = area("Llanrwst");
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(LINE)
                        .set(LINE.NUMBER, "+441632960000")
                        .execute());

        assertThat(house.get("/help/first-steps").body()).contains("2 of 8 done");
        house.visitedBy(SectionHouse.coordinator(Language.ENGLISH, llanrwst));
        assertThat(house.get("/help/first-steps").body())
                .contains("2 of 8 done", "An admin does this.")
                .doesNotContain("href=\"/settings\"");
    }

    @Test
    void aCoordinatorsFirstStepsAreThoseOfTheirAreas() {
        long llanrwst = area("Llanrwst");
        long conwy = area("Conwy");
        test.database().run(tx -> {
            long gwen = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Gwen")
                    .set(PERSON.PHONE, "+441632960103")
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(RESIDENT)
                    .set(RESIDENT.PERSON_ID, gwen)
                    .set(RESIDENT.AREA_ID, conwy)
                    .execute();
        });

        assertThat(house.visitedBy(SectionHouse.coordinator(Language.ENGLISH, conwy))
                        .get("/help/first-steps")
                        .body())
                .contains("2 of 8 done");
        assertThat(house.visitedBy(SectionHouse.coordinator(Language.ENGLISH, llanrwst))
                        .get("/help/first-steps")
                        .body())
                .contains("1 of 8 done");
    }
}
