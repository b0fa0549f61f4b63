package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind the # of an address says how often it is asked, and is neither sent nor signed. */
final class OverrideStoriesTest extends Stories {

    private void voiceAt(String fragment) {
        network.owns(HELPLINE, desk.url("/voice" + fragment), "", desk.url("/fallback"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "#rc=2&rp=5xx, 3",
        "#rc=2&rp=all, 3",
        "#rc=2&rp=ct;rt;5xx&rt=5000&tt=14500, 3",
        "#rc=2&rp=4xx, 1",
        "#rc=2, 1",
        "#rc=0&rp=all, 1",
    })
    void anErrorIsAskedAgainAsOftenAsTheAddressSays(String fragment, int times) {
        voiceAt(fragment.replace(';', ','));
        desk.fails("/voice", 503);
        desk.says("/fallback", "<Say>Please bear with us.</Say>");

        network.phone(ANWEN).dials(HELPLINE).hears("bear with us").awaitEnd();

        assertThat(desk.asked("/voice")).hasSize(times);
    }

    @Test
    void theServerSeesTheBareAddressAndItsSignature() {
        voiceAt("#rc=2&rp=ct,rt,5xx");
        desk.says("/voice", "<Say>Hello.</Say>");

        network.phone(ANWEN).dials(HELPLINE).hears("Hello").awaitEnd();

        Desk.Asked asked = desk.asked("/voice").get(0);
        assertThat(asked.uri()).isEqualTo("/voice");
        Map<String, String> form = new TreeMap<>();
        asked.form().names().forEach(name -> form.put(name, asked.get(name)));
        assertThat(asked.headers().get("X-twilio-signature"))
                .isEqualTo(List.of(Signature.of(TOKEN, desk.url("/voice"), form)));
    }

    @Test
    void anActionInADocumentMayCarryThemToo() {
        desk.says("/voice", "<Redirect>/next#rc=2&amp;rp=5xx</Redirect>");
        desk.fails("/next", 500);
        desk.says("/fallback", "<Say>Please bear with us.</Say>");

        network.phone(ANWEN).dials(HELPLINE).hears("bear with us").awaitEnd();

        assertThat(desk.asked("/next")).hasSize(3);
    }

    @Test
    void aTextIsHandedInAgainAsOftenAsTheAddressSays() {
        network.owns(HELPLINE, desk.url("/voice"), "", "", desk.url("/sms#rc=5&rp=ct,rt,5xx"));
        desk.fails("/sms", 500);
        network.phone(ANWEN).texts(HELPLINE, "OFF");
        assertThat(desk.asked("/sms")).hasSize(6);

        network.owns(HELPLINE, desk.url("/voice"), "", "", desk.url("/sms"));
        network.phone(ANWEN).texts(HELPLINE, "OFF");
        assertThat(desk.asked("/sms")).hasSize(7);
    }

    @Test
    void aRetryPolicyThatIsNoneIsAnErrorOfItsOwn() {
        voiceAt("#rc=2&rp=sometimes");
        desk.says("/fallback", "<Say>Please bear with us.</Say>");

        network.phone(ANWEN).dials(HELPLINE).hears("bear with us").awaitEnd();

        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("11243");
        assertThat(desk.asked("/voice")).isEmpty();
    }
}
