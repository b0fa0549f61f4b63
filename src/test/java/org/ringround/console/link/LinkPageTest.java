package org.ringround.console.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.Assets;

/** What the private page shows of requests, and what it does not. */
class LinkPageTest {

    private final LinkHouse house = new LinkHouse();
    private final long sam = house.sam();
    private final String link = house.link(sam);

    @AfterEach
    void close() {
        house.close();
    }

    private String page() {
        return house.get(link).body();
    }

    private String welshPage() {
        return house.get(link + "?in=cy").body();
    }

    @Test
    void itTellsWhatTheVolunteerNeedsToKnow() {
        long ann = house.resident("Ann Jones", "4 High Street\nLlanrwst", "The door at the back.");
        long reference = house.claimed(sam, ann, row -> {
            row.setDueAt(LinkHouse.NOW.plus(Duration.ofHours(3)));
            return row;
        });

        assertThat(page())
                .contains("Request " + reference + ": shopping")
                .contains("Ann Jones", "4 High Street\nLlanrwst", "The door at the back.", "Welsh")
                .contains("Tue 24 Nov 2026, 1:30pm", "Tue 24 Nov 2026, 5:30pm")
                .doesNotContain("Urgent");
        assertThat(welshPage())
                .contains("Cais " + reference + ": siopa", "Ann Jones", "Cymraeg")
                .contains("Maw 24 Tach 2026, 1:30 y prynhawn", "Maw 24 Tach 2026, 5:30 yr hwyr");
    }

    @Test
    void noNumberOfAnybodyIsOnIt() {
        house.claimed(sam, house.resident("Ann", null, null));
        house.claimed(sam, null);

        assertThat(page() + welshPage()).doesNotContain("900001", "900002", "900777", "7700 900777", "+44");
    }

    @Test
    void nobodyElsesRequestIsOnIt() {
        long other = house.volunteer("Alex", "en");
        house.claimed(other, house.resident("Ann", null, null));
        long done = house.claimed(sam, house.resident("Bob", null, null));
        house.press(link + "/requests/" + done + "/done");

        assertThat(page()).contains("You hold no requests just now.").doesNotContain("Ann", "Bob");
    }

    @Test
    void namesAndNotesAreOnlyEverText() {
        house.claimed(
                sam,
                house.resident(
                        "<script>alert(1)</script>", "\"><img src=x onerror=y>", "</dd><a href='javascript:1'>"));

        assertThat(page())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;", "&gt;&lt;img src=x onerror=y&gt;", "&lt;/dd&gt;&lt;a")
                .doesNotContain("<script", "<img", "</dd><a");
    }

    @Test
    void whatTheAddressSaysIsNeverShown() {
        assertThat(house.get(link + "?in=%3Cb%3E&told=%3Cb%3E&x=%3Cb%3E").body())
                .doesNotContain("<b>", "&lt;b&gt;");
    }

    @Test
    void whoIsNotKnownIsToBeAsked() {
        house.claimed(sam, null);

        assertThat(page()).contains("Not known. Please ask.", ">Ring them<");
        assertThat(welshPage()).contains("Ddim yn hysbys. Gofynnwch, os gwelwch yn dda.");
    }

    @Test
    void whoeverMustNotBeRungHasNoButtonForIt() {
        house.claimed(sam, house.resident("Ann", null, null), row -> {
            row.setSafeToRing(false);
            return row;
        });

        assertThat(page())
                .contains("They told us that it is not safe to ring them.")
                .doesNotContain("/ring\"");
        assertThat(house.press(link + "/requests/101/ring")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("&told=cannot-ring");
        assertThat(house.rung).isEmpty();
    }

    @Test
    void whoeverWithheldTheirNumberHasNoButtonForIt() {
        house.claimed(sam, null, row -> {
            row.setNumber(null);
            return row;
        });

        assertThat(page())
                .contains("Their number was withheld, so we cannot ring them.")
                .doesNotContain("/ring\"");
    }

    @Test
    void urgentRequestsComeFirstAndAreMarked() {
        house.claimed(sam, house.resident("Ann", null, null));
        house.claimed(sam, house.resident("Bob", null, null), row -> {
            row.setUrgent(true);
            return row;
        });

        assertThat(page()).containsSubsequence("Urgent", "Bob", "Ann");
        assertThat(welshPage()).containsSubsequence("Brys", "Bob", "Ann");
    }

    @Test
    void everyLookIsKept() {
        long ann = house.resident("Ann", null, null);
        long known = house.claimed(sam, ann);
        long unknown = house.claimed(sam, null);
        page();

        assertThat(house.audit())
                .containsExactly("looked " + sam + " " + ann + " " + known, "looked " + sam + " null " + unknown);
    }

    @Test
    void theFirstLanguageIsTheVolunteersAndTheOtherIsOneTapAway() {
        String mair = house.link(house.volunteer("Mair", "pl", "cy", "en"));

        assertThat(house.get(mair).body())
                .contains("<html lang=\"cy\">", "Helo Mair", "?in=en\" lang=\"en\" hreflang=\"en\">English</a>");
        assertThat(page()).contains("<html lang=\"en\">", "?in=cy\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>");
    }

    @Test
    void theNextShiftsAreOnIt() {
        house.shifts(sam, "Tue 14:00-16:00; Fri 22:00-06:00; Sun 00:00-24:00");

        assertThat(page())
                .containsSubsequence(
                        "Tue 24 Nov 2026, 2pm to 4pm",
                        "Fri 27 Nov 2026, 10pm to 6am",
                        "Sun 29 Nov 2026, midnight to midnight",
                        "Tue 1 Dec 2026, 2pm to 4pm");
        assertThat(welshPage())
                .contains("Gwe 27 Tach 2026, 10 yr hwyr tan 6 y bore", "Sul 29 Tach 2026, hanner nos tan hanner nos");
    }

    @Test
    void aShiftThatWasGivenUpIsNotOnItAndOneThatWasTakenOverIs() {
        house.shifts(sam, "Fri 10:00-12:00; Sun 10:00-12:00");
        house.givesUp(sam, "2026-11-27T10:00", "2026-11-27T12:00");
        house.takesOver(sam, "2026-11-28T14:00", "2026-11-28T16:00");

        assertThat(page())
                .containsSubsequence("Sat 28 Nov 2026, 2pm to 4pm", "Sun 29 Nov 2026, 10am to ")
                .doesNotContain("Fri 27 Nov 2026");
    }

    @Test
    void aMessageIsPlayedWhenItIsThere() {
        long reference = house.claimed(sam, null);
        house.message(reference, "RE1", LinkHouse.SOUND);
        house.message(reference, "RE2", null);

        assertThat(page())
                .contains("src=\"/v/", "/requests/" + reference + "/messages/RE1\"")
                .contains("Message left Tue 24 Nov 2026, 1:40pm", "We are still fetching it.")
                .doesNotContain("/messages/RE2");
    }

    @Test
    void aCheapPhoneLoadsLittle() {
        for (int request = 0; request < 3; request++) {
            house.claimed(sam, house.resident("Ann", "4 High Street", "The door at the back."));
        }
        var style = house.get(house.publicUrl() + Assets.PAGE.path());

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(welshPage().length() + style.body().length()).isLessThan(20_000);
        assertThat(List.of(page().split("<button")).size()).isGreaterThan(9);
    }
}
