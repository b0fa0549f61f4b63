package org.ringround.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What buttons and forms do to a volunteer: duty, phone, links, leaving. */
@TestInstance(Lifecycle.PER_CLASS)
class PersonButtonsTest {

    private final PeopleHouse house = new PeopleHouse();

    @BeforeEach
    void town() {
        house.sql("truncate person, intent, alarm, audit, request, timer cascade");
        house.take(
                "volunteers.csv",
                "phone,name,area,languages,shifts",
                "07700 900101,Sam,North,en;cy,Mon 09:00-12:00",
                "07700 900102,Una,North;South,en,");
        house.take(
                "residents.csv",
                "phone,name,area,language,address,contact_name,contact_phone",
                "01632 960201,Ann,North,cy,1 High Street,Ceri;Dai,07700 900301;07700 900302",
                "01632 960202,Bob,South,en,,,");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void dutyIsChangedByButtons() {
        long sam = house.id("Sam");
        house.post("north", "/people/" + sam + "/duty", "change", "on");
        assertThat(house.get("north", "/people/" + sam).body()).contains("On duty until Tue 24 Nov 2026, 4:30pm");
        house.post("north", "/people/" + sam + "/duty", "change", "pause");
        assertThat(house.get("north", "/people/" + sam).body()).contains("Paused until Tue 24 Nov 2026, 3:30pm");
        house.post("north", "/people/" + sam + "/duty", "change", "back");
        house.post("north", "/people/" + sam + "/duty", "change", "off");

        assertThat(house.get("north", "/people/" + sam).body())
                .contains("Off duty; the next shift begins Mon 30 Nov 2026, 9am");
        assertThat(house.value(
                        "select string_agg(change || ' ' || channel || ' ' || actor, ',' order by id) from duty_event"))
                .isEqualTo("on console account 2,pause console account 2,back console account 2,off console account 2");
        assertThat(house.post("north", "/people/" + sam + "/duty", "change", "dance")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverLeavesGivesBackWhatTheyHoldAndHasNoLinkAndNoDuty() {
        long sam = house.id("Sam");
        house.post("north", "/people/" + sam + "/links", "do", "new");
        assertThat(house.sentTo("+447700900101")).singleElement().asString().contains("/v/");
        house.sql(
                "insert into request (opened_at, need, language, reason, status, volunteer_id) values (now(), 'shopping',"
                        + " 'en', 'manual', 'claimed', " + sam + ")");
        house.post("north", "/people/" + sam + "/standing", "to", "leave");

        assertThat(house.value("select status from volunteer where person_id = " + sam))
                .isEqualTo("left");
        assertThat(house.value("select status from request")).isEqualTo("open");
        assertThat(house.value("select count(*) from private_link where revoked_at is null"))
                .isEqualTo("0");
        assertThat(house.value("select count(*) from duty_span where volunteer_id = " + sam))
                .isEqualTo("0");
        house.post("north", "/people/" + sam + "/standing", "to", "return");
        assertThat(house.value("select count(*) > 0 from duty_span where volunteer_id = " + sam))
                .isEqualTo("true");
    }

    @Test
    void theShiftsOfWhoeverLeavesAreOpenAndTheirsAgainWhenTheyComeBack() {
        long sam = house.id("Sam");
        house.sql("truncate open_shift restart identity cascade");
        house.post("north", "/people/" + sam + "/standing", "to", "leave");

        assertThat(house.value("select string_agg(starts::text, ', ' order by starts) from open_shift"
                        + " where covered_by is null and given_by = " + sam))
                .isEqualTo("2026-11-30 09:00:00, 2026-12-07 09:00:00, 2026-12-14 09:00:00, 2026-12-21 09:00:00");
        assertThat(house.value("select min(due_at at time zone 'UTC')::text from timer where kind = 'gap'"))
                .isEqualTo("2026-11-30 07:00:00");
        house.text("+447700900102", "COVER 12");
        house.post("north", "/people/" + sam + "/standing", "to", "return");

        assertThat(house.value("select string_agg(number || ' ' || name, ', ' order by number) from open_shift"
                        + " join person on id = covered_by"))
                .isEqualTo("11 Sam, 12 Una, 13 Sam, 14 Sam");
        assertThat(house.value("select count(*) from timer where kind = 'gap'")).isEqualTo("0");
        assertThat(house.sentTo("+447700900101")).isEmpty();
        assertThat(house.get("north", "/people/" + sam).body())
                .contains("Off duty; the next shift begins Mon 30 Nov 2026, 9am");
    }

    @Test
    void aVolunteersNewNumberIsConfirmedByACodeThatComesBackFromIt() {
        long sam = house.id("Sam");
        house.post(
                "north",
                "/people/" + sam + "/volunteer",
                "name",
                "Sam",
                "phone",
                "07700 900111",
                "languages",
                "en",
                "role",
                "volunteer",
                "area",
                Long.toString(house.area("North")));
        String asked = house.sentTo("+447700900111").get(0);
        assertThat(asked).startsWith("Ringround: somebody asks to volunteer with this number.");
        assertThat(house.value("select confirmed_at from volunteer where person_id = " + sam))
                .isEqualTo("null");

        String code = asked.replaceAll(".*JOIN (\\d{4}).*", "$1");
        house.text("+447700900102", "JOIN " + code);
        house.text("+447700900111", "join 12345");
        assertThat(house.value("select confirmed_at from volunteer where person_id = " + sam))
                .isEqualTo("null");
        house.text("+447700900111", "Join, " + code + ".");

        assertThat(house.value("select confirmed_at is not null from volunteer where person_id = " + sam))
                .isEqualTo("true");
        assertThat(house.sentTo("+447700900111")).last().asString().startsWith("Ringround: welcome! Text ON");
    }

    @Test
    void onePersonIsOneRecordWhateverTheyAre() {
        long ann = house.id("Ann");
        house.post(
                "north",
                "/people/" + ann + "/volunteer",
                "name",
                "Ann",
                "phone",
                "07700 900207",
                "languages",
                "cy",
                "role",
                "volunteer");

        assertThat(house.id("Ann")).isEqualTo(ann);
        assertThat(house.value("select phone from volunteer where person_id = " + ann))
                .isEqualTo("+447700900207");
        assertThat(house.value("select confirmed_at from volunteer where person_id = " + ann))
                .isEqualTo("null");
        assertThat(house.get("north", "/people/" + ann).body()).contains("1 High Street", "Phone not confirmed");
    }
}
