package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.exchange.What;
import org.ringround.simulator.Bench;
import org.ringround.simulator.Caption;
import org.ringround.simulator.Handset;
import org.ringround.simulator.HandsetState;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.Text;
import org.ringround.simulator.Trouble;

/** A group rehearses on phones in its own hands, with a real server behind them. */
@TestInstance(Lifecycle.PER_CLASS)
class PracticePhonesTest {

    private static final String STRANGER = "+447700900555";
    private static final HandsetState IDLE = new HandsetState.Idle();
    private static final HandsetState RUNG = new HandsetState.Rung(Rehearsal.HELPLINE);

    private final Rehearsal house = Rehearsal.begin(Map.of("HELPLINE_SEARCH_TIME", "20s"))
            .with("areas.csv", "name,postcodes", "Betws,LL24", "Conwy,LL32", "Llanrwst,LL26")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,shifts",
                    "+447700900201,Sam,Betws,en,daily 00:00-24:00",
                    "+447700900202,Sian,Conwy,cy,daily 00:00-24:00",
                    "+447700900203,Alex,Llanrwst,en,")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900102,Nia Parry,Conwy,cy",
                    "+447700900103,Ann Rees,Llanrwst,en");

    private final Bench bench = house.network().benches().of(1);

    @AfterEach
    void everythingWorksAgain() {
        house.network().troubles().allOff();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Handset taken(String number) {
        bench.handsets().forEach(bench::putAway);
        assertThat(bench.take(number)).isTrue();
        return bench.handsets().get(0);
    }

    private Handset beside(String number) {
        assertThat(bench.take(number)).isTrue();
        return bench.handsets().get(bench.handsets().size() - 1);
    }

    /** What was said to whoever holds it, in that language. */
    private static String said(Handset handset, String language) {
        return handset.captions().stream()
                .map(Caption::event)
                .filter(event -> event.kind() == Kind.SAID && event.detail().equals(language))
                .map(event -> event.text())
                .collect(Collectors.joining("\n"));
    }

    private static void hears(Handset handset, String language, String words) {
        await().untilAsserted(() -> assertThat(said(handset, language)).contains(words));
    }

    /** As somebody does who hears the question to its end. */
    private void presses(Handset handset, String keys) {
        var calls = house.phone(handset.number()).calls();
        await().until(calls.get(calls.size() - 1)::isListenedTo);
        handset.presses(keys);
    }

    private static void becomes(Handset handset, HandsetState state) {
        await().untilAsserted(() -> assertThat(handset.state()).isEqualTo(state));
    }

    @Test
    void aStrangerRingsAVolunteerAnswersTheyTalkAndItIsSorted() {
        Handset caller = taken(STRANGER);
        Handset sam = beside("+447700900201");
        caller.dials(Rehearsal.HELPLINE);
        hears(caller, "cy-GB", "pwyswch 1");
        hears(caller, "en-GB", "press 2");
        presses(caller, "2");
        hears(caller, "en-GB", "press 1");
        presses(caller, "1");
        hears(caller, "en-GB", "postcode");
        presses(caller, "24#");

        becomes(sam, RUNG);
        sam.answers();
        hears(sam, "en-GB", "Betws");
        presses(sam, "1");
        becomes(sam, new HandsetState.Talking(STRANGER));
        becomes(caller, new HandsetState.Talking("+447700900201"));
        caller.hangsUp();
        becomes(caller, IDLE);
        hears(sam, "en-GB", "sorted");
        presses(sam, "1");
        becomes(sam, IDLE);
        await().untilAsserted(() -> assertThat(request("Betws"))
                .containsEntry("status", "done")
                .containsEntry("volunteer", "+447700900201"));
    }

    @Test
    void aWelshSpeakerIsAnsweredInWelsh() {
        Handset nia = taken("+447700900102");
        Handset sian = beside("+447700900202");
        nia.dials(Rehearsal.HELPLINE);
        hears(nia, "cy-GB", "pwyswch 1");
        presses(nia, "1");
        becomes(sian, RUNG);
        sian.answers();
        hears(sian, "cy-GB", "Conwy");
        presses(sian, "1");
        becomes(nia, new HandsetState.Talking("+447700900202"));
        nia.hangsUp();
        becomes(nia, IDLE);
        sian.hangsUp();
        becomes(sian, IDLE);
    }

    @Test
    void callsAreRefusedWhileTheSwitchIsOnAndRingOnceItIsOff() {
        house.network().troubles().turnOn(Trouble.CALLS_REFUSED);
        Handset caller = taken("+447700900556");
        Handset sam = beside("+447700900201");
        caller.dials(Rehearsal.HELPLINE);
        hears(caller, "en-GB", "press 2");
        presses(caller, "2");
        hears(caller, "en-GB", "press 1");
        presses(caller, "1");
        hears(caller, "en-GB", "postcode");
        presses(caller, "24#");
        await().until(() -> house.network().log().events(Kind.REST).stream()
                .anyMatch(event -> event.detail().equals("429")));
        assertThat(sam.state()).isEqualTo(IDLE);
        house.network().troubles().turnOff(Trouble.CALLS_REFUSED);
        becomes(sam, RUNG);
        sam.answers();
        hears(sam, "en-GB", "Betws");
        presses(sam, "1");
        becomes(caller, new HandsetState.Talking("+447700900201"));
        sam.hangsUp();
        caller.hangsUp();
        becomes(caller, IDLE);
    }

    @Test
    void whatNobodyCouldTakeIsTakenByText() {
        Handset ann = taken("+447700900103");
        Handset alex = beside("+447700900203");
        alex.texts(Rehearsal.HELPLINE, "STATUS");
        await().until(() -> alex.thread().size() >= 2);
        ann.dials(Rehearsal.HELPLINE);
        hears(ann, "en-GB", "press 1");
        presses(ann, "1");
        hears(ann, "en-GB", "nobody");
        ann.hangsUp();
        becomes(ann, IDLE);
        // Until it is known that she has gone, she may still be asked whether she wants to be called back.
        await().untilAsserted(() -> assertThat(request("Llanrwst")).containsEntry("reason", "missed"));
        String reference = String.valueOf(request("Llanrwst").get("reference"));
        alex.texts(Rehearsal.HELPLINE, "TAKE " + reference);
        await().untilAsserted(() -> assertThat(alex.thread())
                .extracting(Text::body)
                .anySatisfy(body -> assertThat(body).contains(house.app().publicUrl() + "/v/")));
        await().untilAsserted(() -> assertThat(request("Llanrwst"))
                .containsEntry("status", "claimed")
                .containsEntry("volunteer", "+447700900203"));
    }

    /** The newest of that area. */
    private Map<String, Object> request(String area) {
        List<Map<String, Object>> theirs = house.export(What.REQUESTS).stream()
                .filter(row -> area.equals(row.get("area")))
                .toList();
        assertThat(theirs).isNotEmpty();
        return theirs.get(theirs.size() - 1);
    }
}
