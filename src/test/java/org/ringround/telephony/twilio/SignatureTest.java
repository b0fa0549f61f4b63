package org.ringround.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.settings.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatureTest {

    private static final Map<String, List<String>> NO_FORM = Map.of();

    private final Signature signature = new Signature(new Secret("12345"));

    record Vector(String name, String token, String url, Map<String, List<String>> form, String signature) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void everyPublishedSignatureIsRight(Vector vector) {
        assertThat(new Signature(new Secret(vector.token)).matches(vector.url, vector.form, vector.signature))
                .isTrue();
        assertThat(new Signature(new Secret("other")).matches(vector.url, vector.form, vector.signature))
                .isFalse();
        assertThat(signature.matches(vector.url + "x", vector.form, vector.signature))
                .isFalse();
    }

    @Test
    void repeatedValuesAreSortedAndCountOnce() {
        var form = Map.of("A", List.of("2", "1", "1"));

        assertThat(signature.matches("https://a/b", form, "589zLXn/liFPYqZe2+6ZVD9JkFE="))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/b?n=%2B44",
                "https://a.example:443/b?n=%2B44",
                "https://user:pass@a.example/b?n=%2B44",
                "https://user:pass@a.example:443/b?n=%2B44"
            })
    void theDefaultPortAndTheUserDoNotMatter(String url) {
        assertThat(signature.matches(url, NO_FORM, signature.sign("https://a.example/b?n=%2B44", NO_FORM)))
                .isTrue();
        assertThat(signature.matches(url, NO_FORM, signature.sign("https://a.example:443/b?n=%2B44", NO_FORM)))
                .isTrue();
    }

    @Test
    void anOwnPortWithAnEncodedQueryIsRightWithAndWithoutIt() {
        String url = "https://a.example:8443/b?n=%2B44&at=x@y:1";

        assertThat(signature.matches(url, NO_FORM, signature.sign(url, NO_FORM)))
                .isTrue();
        assertThat(signature.matches(url, NO_FORM, signature.sign("https://a.example/b?n=%2B44&at=x@y:1", NO_FORM)))
                .isTrue();
        assertThat(signature.matches(url, NO_FORM, signature.sign("https://a.example:443/b?n=%2B44&at=x@y:1", NO_FORM)))
                .isFalse();
    }

    @Test
    void plainHttpOnAnOwnPortIsSignedWithThePort() {
        assertThat(signature.matches(
                        "http://localhost:8080/b", NO_FORM, signature.sign("http://localhost:8080/b", NO_FORM)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "no base 64 at all", "zYQTYrRWXE7LtzbG4PfP7/bkkGo", "zYQTYrRWXE7LtzbG4PfP7/bkkGo=="})
    void whatIsNoSignatureIsWrong(String given) {
        assertThat(signature.matches("https://mycompany.com/myapp.php?foo=1&bar=2", NO_FORM, given))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://a/b", "a/b", "https:/a"})
    void whatIsNoAddressIsWrong(String url) {
        assertThat(signature.matches(url, NO_FORM, signature.sign(url, NO_FORM)))
                .isFalse();
    }

    static Stream<Vector> everyPublishedSignatureIsRight() throws Exception {
        try (InputStream vectors = SignatureTest.class.getResourceAsStream("/edge/signature-vectors.json")) {
            var list = new ArrayList<Vector>();
            JsonMapper.shared().readTree(vectors).forEach(node -> list.add(vector(node)));
            return list.stream();
        }
    }

    private static Vector vector(JsonNode node) {
        var form = new TreeMap<String, List<String>>();
        node.get("params")
                .properties()
                .forEach(entry ->
                        form.put(entry.getKey(), List.of(entry.getValue().asString())));
        return new Vector(
                node.get("name").asString(),
                node.get("token").asString(),
                node.get("url").asString(),
                form,
                node.get("signature").asString());
    }
}
