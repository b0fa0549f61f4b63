package org.ringround.console.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.MESSAGE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.DeskHouse;
import org.ringround.desk.DeskTown;
import org.ringround.request.HistoryStore;
import org.ringround.request.NoteStore;
import org.ringround.telephony.Language;

/** The page of one request, and its buttons. */
class RequestPageTest {

    /** The account is that of the first person whom a test writes down. */
    private final DeskHouse house = Pages.open(DeskTown.phone(1));

    private final DeskTown town = house.town();
    private final long cara = town.coordinator("Cara", town.conwy);
    private final long ann = town.resident("Ann", town.conwy);
    private final long reference = town.request(row -> {
        row.setResidentId(ann);
        return row;
    });
    private final String path = "/requests/" + reference;

    @AfterEach
    void close() {
        house.close();
    }

    /** The page that pressing it leads to. */
    private String pressed(String button, String... fields) {
        DeskHouse.Page answer = house.post(path + button, fields);
        assertThat(answer.status()).isEqualTo(303);
        return house.get(answer.location()).body();
    }

    @Test
    void everythingAboutItStandsThere() {
        long earlier = town.request(row -> {
            row.setResidentId(ann);
            row.setStatus("done");
            row.setClosedAt(DeskTown.NOW);
            return row;
        });
        UUID call = Pages.call(town, reference, town.conwy, null);

        assertThat(house.get(path).body())
                .contains("Ann", "01632 960777", "07700 900002", "1 High Street", "Opened", "The caller")
                .contains("/requests/" + earlier, "/calls/" + call, "text TAKE and its number");
        assertThat(town.audit()).containsExactly("looked " + ann + " " + reference);
    }

    @Test
    void anotherAreasRequestIsNotThereWhateverIsPressed() {
        long theirs = town.request(row -> {
            row.setAreaId(town.betws);
            return row;
        });
        String other = "/requests/" + theirs;

        assertThat(List.of(other, "/requests/4711", "/requests/x", other + "/messages/RE1"))
                .allSatisfy(each -> assertThat(house.get(each).status()).isEqualTo(404));
        assertThat(List.of(
                        "/give",
                        "/have",
                        "/take-back",
                        "/ask",
                        "/promise",
                        "/no-promise",
                        "/urgent",
                        "/not-urgent",
                        "/about",
                        "/outcome",
                        "/end",
                        "/reopen",
                        "/ring",
                        "/note"))
                .allSatisfy(each -> assertThat(
                                house.post(other + each, "ending", "sorted").status())
                        .isEqualTo(404));
        assertThat(town.row(theirs).getStatus()).isEqualTo("open");
        assertThat(town.audit()).allMatch(line -> line.equals("refused null null"));
    }

    @Test
    void closingItIsUndoneByOneButton() {
        assertThat(pressed("/end", "ending", "not_needed"))
                .contains("The request is closed.", "Closed: It is no longer needed", "Dee");
        assertThat(town.row(reference).getStatus()).isEqualTo("closed");

        assertThat(pressed("/reopen")).contains("The request goes on.");
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
        assertThat(town.audit()).contains("closed " + ann + " " + reference, "reopened " + ann + " " + reference);
    }

    @Test
    void aFormThatIsWrongIsAnsweredWithThePageAndWhatWasTyped() {
        DeskHouse.Page late = house.post(path + "/promise", "date", "24/11/2026", "time", "23:15");
        DeskHouse.Page typo = house.post(path + "/promise", "date", "soon", "time", "");
        DeskHouse.Page nobody = house.post(path + "/give", "volunteer", "4711");
        DeskHouse.Page why = house.post(path + "/end");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Error: ", "outside calling hours", "value=\"23:15\"", "href=\"#date\"");
        assertThat(typo.status()).isEqualTo(422);
        assertThat(typo.body()).contains("value=\"soon\"", "Write a date", "Write a time");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(why.status()).isEqualTo(422);
        assertThat(town.row(reference).getDueAt()).isNull();
    }

    @Test
    void aPageThatIsOutOfDateChangesNothing() {
        long seen = town.in(tx -> new HistoryStore(tx).getLast(reference).id());
        pressed("/about", "need", "chat", "area", String.valueOf(town.conwy));

        DeskHouse.Page answer = house.post(path + "/end", "ending", "sorted", "seen", String.valueOf(seen));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Something has happened to this request since you looked.");
        assertThat(town.row(reference).getStatus()).isEqualTo("open");
    }

    @Test
    void volunteersOfItsAreaAreChosenFrom() {
        long sam = town.volunteer("Sam", town.conwy);
        town.volunteer("Far", town.betws);
        assertThat(house.get(path).body()).contains(">Sam<").doesNotContain(">Far<");

        assertThat(pressed("/give", "volunteer", String.valueOf(sam)))
                .contains("they are told by text", "Given to Sam", "Take it back from Sam");
        assertThat(pressed("/take-back")).contains("Nobody has the request now.");
    }

    @Test
    void theirOwnPhoneIsRungAndTheRequestIsTheirs() {
        assertThat(pressed("/ring")).contains("Your phone rings in a moment.");

        assertThat(town.row(reference).getVolunteerId()).isEqualTo(cara);
        assertThat(town.audit()).contains("rang " + ann + " " + reference);
    }

    @Test
    void anotherAreaMayBeChosenAndThenItIsOutOfSight() {
        DeskHouse.Page answer = house.post(path + "/about", "need", "shopping", "area", String.valueOf(town.betws));

        assertThat(answer.location()).isEqualTo("/requests?told=requests.about");
        assertThat(house.get(path).status()).isEqualTo(404);
    }

    @Test
    void aNoteIsSavedWhileItIsTypedAndByItsButton() {
        assertThat(house.post(path + "/note", "note", "Rang her d", "quiet", "1")
                        .status())
                .isEqualTo(204);
        assertThat(house.post(path + "/note", "note", "Rang her daughter", "quiet", "1")
                        .status())
                .isEqualTo(204);
        assertThat(pressed("/note", "note", "Rang her daughter. <b>"))
                .contains("Your note is saved.", "daughter. &lt;b");
        assertThat(house.post(path + "/note", "note", "x".repeat(8_001)).status())
                .isEqualTo(422);
        assertThat(house.post(path + "/note", "note", "x".repeat(8_001), "quiet", "1")
                        .status())
                .isEqualTo(422);

        assertThat(town.<List<NoteStore.Note>>in(tx -> new NoteStore(tx).list(reference)))
                .extracting(NoteStore.Note::body)
                .containsExactly("Rang her daughter. <b>");
        assertThat(town.audit()).filteredOn(line -> line.startsWith("changed")).hasSize(1);
    }

    @Test
    void anothersNoteCanBeReadAndNotOverwritten() {
        long other = town.account("Eve", null);
        town.in(tx -> new NoteStore(tx).write(reference, other, "Her cat is called Tom.", town.now));

        pressed("/note", "note", "Mine");

        assertThat(house.get(path).body()).contains("Eve, Tue 24 Nov 2026, 2:30pm", "Her cat is called Tom.", "Mine");
    }

    @Test
    void aMessageIsHeardAndThatIsKept() {
        UUID call = Pages.call(town, reference, town.conwy, null);
        town.in(tx -> tx.sql()
                .insertInto(MESSAGE)
                .set(MESSAGE.RECORDING_SID, "RE1")
                .set(MESSAGE.CALL_ID, call)
                .set(MESSAGE.REFERENCE, reference)
                .set(MESSAGE.SECONDS, 12)
                .set(MESSAGE.LEFT_AT, DeskTown.NOW)
                .set(MESSAGE.SOUND, new byte[] {1, 2, 3})
                .execute());

        assertThat(house.get(path).body()).contains("src=\"" + path + "/messages/RE1\"", "0:12");
        assertThat(house.get(path + "/messages/RE1").response().contentType()).isEqualTo("audio/mpeg");
        assertThat(house.get(path + "/messages/RE2").status()).isEqualTo(404);
        assertThat(town.audit()).contains("heard " + ann + " " + reference);
    }

    @Test
    void everyButtonSpeaksWelsh() {
        house.reads(Language.WELSH);
        town.volunteer("Sam", town.conwy);

        assertThat(house.get(path).body()).contains("Cais " + reference, "Addo galwad", "Agorwyd", "Y galwr");
        assertThat(pressed("/promise", "date", "25/11/2026", "time", "10:00")).contains("Mae'r alwad wedi'i haddo.");
        assertThat(pressed("/urgent")).contains("Mae'r cais yn frys.");
        assertThat(pressed("/not-urgent")).contains("Nid yw'r cais yn frys mwyach.");
        assertThat(pressed("/have")).contains("Chi piau'r cais.");
        assertThat(pressed("/outcome", "outcome", "task")).contains("Mae wedi'i nodi sut aeth hi.");
        assertThat(pressed("/ask")).contains("Gofynnir i wirfoddolwyr drwy neges destun.");
        assertThat(pressed("/no-promise")).contains("Nid oes dim wedi'i addo mwyach.");
        assertThat(pressed("/end", "ending", "no_help")).contains("Caewyd: Ni allai neb helpu");
    }
}
