package org.ringround.console.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.DeskHouse;
import org.ringround.desk.DeskTown;
import org.ringround.request.NoteStore;
import org.ringround.telephony.Language;

/** Requests that are written down by hand. */
class NewRequestTest {

    private final DeskHouse house = Pages.open(null);
    private final DeskTown town = house.town();
    private final long ann = town.resident("Ann", town.conwy);

    @AfterEach
    void close() {
        house.close();
    }

    private long requests() {
        return town.in(tx -> tx.sql().fetchCount(REQUEST));
    }

    @Test
    void aKnownNumberIsWhoseItIs() {
        DeskHouse.Page answer = house.post(
                "/requests/new",
                "phone",
                "07700 900001",
                "which",
                String.valueOf(ann),
                "need",
                "medicine",
                "language",
                "cy",
                "date",
                "25/11/2026",
                "time",
                "10.00",
                "note",
                "From the surgery");

        assertThat(answer.location()).startsWith("/requests/").endsWith("?told=requests.added");
        var row = town.row(Long.parseLong(answer.location().replaceAll("\\D", "")));
        assertThat(row.getResidentId()).isEqualTo(ann);
        assertThat(row.getAreaId()).isEqualTo(town.conwy);
        assertThat(row.getReason()).isEqualTo("manual");
        assertThat(row.getDueAt()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(town.<List<NoteStore.Note>>in(tx -> new NoteStore(tx).list(row.getReference())))
                .hasSize(1);
        assertThat(town.audit()).endsWith("added " + ann + " " + row.getReference());
    }

    @Test
    void whoseNumberItIsMustBeSaid() {
        DeskHouse.Page answer = house.post("/requests/new", "phone", "07700 900001", "need", "chat", "note", "Hello");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Ann", "Somebody else at this number", "Hello");
        assertThat(requests()).isZero();

        house.post("/requests/new", "phone", "07700 900001", "which", "other", "need", "chat");
        assertThat(town.<Long>in(tx -> tx.sql().fetchSingle(REQUEST).getResidentId()))
                .isNull();
    }

    @Test
    void anotherAreasResidentIsNobodyHere() {
        long far = town.resident("Far", town.betws);

        assertThat(house.get("/requests/new?person=" + far).status()).isEqualTo(404);
        assertThat(house.post("/requests/new", "person", String.valueOf(far), "need", "chat")
                        .status())
                .isEqualTo(404);
        assertThat(house.post("/requests/new", "phone", "07700 900002", "need", "chat")
                        .status())
                .isEqualTo(303);
        assertThat(town.<Long>in(tx -> tx.sql().fetchSingle(REQUEST).getResidentId()))
                .isNull();
    }

    @Test
    void theFormKnowsTheResidentWhomItIsFor() {
        town.in(tx -> tx.sql()
                .update(RESIDENT)
                .set(RESIDENT.LANGUAGE, "cy")
                .where(RESIDENT.PERSON_ID.eq(ann))
                .execute());

        assertThat(house.get("/requests/new?person=" + ann).body())
                .contains("For Ann", "value=\"" + ann + "\"", "<option value=\"cy\" selected>");
        house.post("/requests/new", "person", String.valueOf(ann), "need", "chat", "language", "cy");
        assertThat(town.<String>in(tx -> tx.sql().fetchSingle(REQUEST).getNumber()))
                .isEqualTo(town.<String>in(
                        tx -> tx.sql().fetchSingle(PERSON, PERSON.ID.eq(ann)).getPhone()));
    }

    @Test
    void whatIsMissingIsToldAllAtOnceInBothLanguages() {
        String english = house.post("/requests/new", "phone", "12", "date", "x").body();
        house.reads(Language.WELSH);
        DeskHouse.Page welsh = house.post("/requests/new", "urgent", "yes");

        assertThat(english).contains("href=\"#phone\"", "href=\"#need\"", "href=\"#date\"", "href=\"#time\"");
        assertThat(welsh.status()).isEqualTo(422);
        assertThat(welsh.body()).contains("Nodi cais", "Eu rhif ffôn");
        assertThat(requests()).isZero();
    }
}
