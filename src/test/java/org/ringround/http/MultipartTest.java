package org.ringround.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers send them and as others do. */
class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=----x";

    @Test
    void fieldsAndFilesAreReadAsTheyWereSent() {
        byte[] body = bytes("------x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nsecret\r\n"
                + "------x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"ŵ.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nname\r\nSiân\r\n\r\n------x--\r\n");

        assertThat(Multipart.fields(TYPE, body)).isEqualTo(Map.of("csrf", List.of("secret")));
        assertThat(Multipart.read(TYPE, body))
                .extracting(Multipart.Part::name, Multipart.Part::file, part -> text(part.content()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("csrf", null, "secret"),
                        org.assertj.core.groups.Tuple.tuple("files", "ŵ.csv", "name\r\nSiân\r\n"));
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() {
        byte[] head = bytes("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n");
        byte[] tail = bytes("\r\n--b--");
        byte[] content = {0, -1, 13, 10, -128, 45, 45};
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);

        assertThat(Multipart.read("multipart/form-data; boundary=\"b\"", body))
                .singleElement()
                .satisfies(part -> assertThat(part.content()).isEqualTo(content));
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        assertThat(Multipart.read("multipart/form-data", bytes("--x\r\n"))).isEmpty();
        assertThat(Multipart.read("text/plain", bytes("--x\r\n"))).isEmpty();
        assertThat(Multipart.read(TYPE, bytes(""))).isEmpty();
        assertThat(Multipart.read(TYPE, bytes("------x\r\nno headers end"))).isEmpty();
        assertThat(Multipart.read(TYPE, bytes("------x\r\nContent-Type: a\r\n\r\nno name\r\n------x--")))
                .isEmpty();
        assertThat(Multipart.read(TYPE, bytes("------x\r\nContent-Disposition: form-data; name=\"cut\"\r\n\r\nshort")))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
