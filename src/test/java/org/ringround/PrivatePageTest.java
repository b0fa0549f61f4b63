package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.ringround.account.PrivateLinks;
import org.ringround.people.PeopleStore;
import org.ringround.telephony.PhoneNumber;

/** The private page in the whole house: its doors are there, below the public address. */
class PrivatePageTest {

    private static final String SAM = "+447700900201";

    @Test
    void aVolunteersLinkOpensTheirPage() throws Exception {
        try (Rehearsal house = Rehearsal.begin()
                .with("areas.csv", "name", "Llanrwst")
                .with("volunteers.csv", "phone,name,area,languages", SAM + ",Sam,Llanrwst,cy")) {
            var links = new PrivateLinks(house.app()::publicUrl, new SecureRandom());
            URI link = house.database().transact(tx -> {
                long sam = new PeopleStore(tx)
                        .findVolunteer(new PhoneNumber(SAM))
                        .orElseThrow()
                        .id();
                return links.make(tx, sam, house.now());
            });
            var answer =
                    HttpClient.newHttpClient().send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Helo Sam", "ffoniwch 01632 960000");
        }
    }
}
