package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class SignatureTest {

    record Vector(String name, String token, String url, Map<String, String> params, String signature) {}

    @Test
    void everyPublishedVectorIsMet() {
        InputStream in = getClass().getResourceAsStream("/twilio/signature-vectors.json");
        var vectors = JsonMapper.builder().build().readValue(in, new TypeReference<List<Vector>>() {});
        assertThat(vectors).hasSize(16).allSatisfy(vector -> {
            // One vector of the SDK's own tests shows what is signed when the port has been dropped.
            var url = vector.url();
            var signed = vector.name().contains("strips") ? Signature.signedForm(url, true) : url;
            assertThat(Signature.of(vector.token(), signed, vector.params())).isEqualTo(vector.signature());
        });
    }

    @Test
    void voiceOverHttpsIsSignedWithoutThePort() {
        assertThat(Signature.signedForm("https://a.example:8443/voice?n=%2B44", true))
                .isEqualTo("https://a.example/voice?n=%2B44");
    }

    @Test
    void textsAndPlainHttpAreSignedWithThePort() {
        assertThat(Signature.signedForm("https://a.example:8443/sms", false)).isEqualTo("https://a.example:8443/sms");
        assertThat(Signature.signedForm("http://a.example:8080/voice", true)).isEqualTo("http://a.example:8080/voice");
    }

    @Test
    void userAndFragmentAreNeverSigned() {
        assertThat(Signature.signedForm("http://me:secret@a.example/voice?a=1#rc=2", true))
                .isEqualTo("http://a.example/voice?a=1");
    }
}
