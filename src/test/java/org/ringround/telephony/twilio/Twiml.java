package org.ringround.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What Twilio would accept, by the schemas drawn from its SDK. */
final class Twiml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final Schema VOICE = schema("/edge/twiml-voice-13.0.1.xsd");
    private static final Schema MESSAGING = schema("/edge/twiml-messaging-13.0.1.xsd");

    private Twiml() {}

    /** The document without its XML header, checked. */
    static String voice(String xml) throws Exception {
        return checked(xml, VOICE);
    }

    static String messaging(String xml) throws Exception {
        return checked(xml, MESSAGING);
    }

    private static String checked(String xml, Schema schema) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        assertThat(xml).startsWith(HEAD);
        assertThat(xml.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64 * 1024);
        return xml.substring(HEAD.length());
    }

    private static Schema schema(String resource) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Twiml.class.getResource(resource));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
