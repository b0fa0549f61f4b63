package org.ringround.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads TwiML strictly: what cannot be carried out is thrown, what Twilio would warn of is complained about. */
final class TwimlReader {

    /** Hears of every flaw, with Twilio's code. */
    @FunctionalInterface
    interface Complaints {

        void hear(int code, String message);
    }

    /** The two kinds of TwiML. */
    enum Dialect {
        VOICE("twiml-voice.xsd"),
        MESSAGING("twiml-messaging.xsd");

        private final Schema schema;

        Dialect(String resource) {
            try {
                var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
                this.schema = factory.newSchema(TwimlReader.class.getResource("/simulator/" + resource));
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<String> TYPES = Set.of("text/xml", "application/xml", "text/html");

    private final Dialect dialect;
    private final Complaints complaints;

    TwimlReader(Dialect dialect, Complaints complaints) {
        this.dialect = dialect;
        this.complaints = complaints;
    }

    Twiml read(Answer answer, String url) {
        var type = answer.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new WebhookFailed(12300, url, "a document has the content type " + answer.contentType());
        }
        return read(answer.body(), url);
    }

    Twiml read(String inline) {
        return read(inline.getBytes(StandardCharsets.UTF_8), "");
    }

    private Twiml read(byte[] bytes, String url) {
        if (bytes.length > MOST_BYTES) {
            throw new WebhookFailed(11750, url, "a document has " + bytes.length + " bytes");
        }
        var root = parse(bytes, url).getDocumentElement();
        if (!root.getTagName().equals("Response")) {
            throw new WebhookFailed(12100, url, "a document's root is " + root.getTagName());
        }
        var twiml = new Twiml(url, Twiml.elements(root.getChildNodes()));
        validate(root.getOwnerDocument());
        new TwimlFlaws(complaints).find(root, twiml);
        return twiml;
    }

    private static Document parse(byte[] bytes, String url) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            throw new WebhookFailed(12100, url, "a document cannot be parsed: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void validate(Document document) {
        var validator = dialect.schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException flaw) {
                complaints.hear(12200, String.valueOf(flaw.getMessage()));
            }

            @Override
            public void error(SAXParseException flaw) {
                complaints.hear(12200, String.valueOf(flaw.getMessage()));
            }

            @Override
            public void fatalError(SAXParseException flaw) {
                complaints.hear(12200, String.valueOf(flaw.getMessage()));
            }
        });
        try {
            validator.validate(new DOMSource(document));
        } catch (SAXException e) {
            complaints.hear(12200, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
