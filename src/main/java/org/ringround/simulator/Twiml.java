package org.ringround.simulator;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A document to carry out.
 *
 * @param url where it came from, which relative URLs start at; empty when it was written inline
 */
record Twiml(String url, List<Verb> verbs) {

    /** One element of a document. */
    record Verb(Element element) {

        String name() {
            return element.getTagName();
        }

        boolean has(String attribute) {
            return element.hasAttribute(attribute);
        }

        String attribute(String name, String otherwise) {
            return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
        }

        boolean flag(String name) {
            return attribute(name, "false").equals("true");
        }

        int number(String name, int otherwise) {
            var value = attribute(name, "");
            return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
        }

        Duration seconds(String name, int otherwise) {
            return Duration.ofSeconds(number(name, otherwise));
        }

        /** All text within, with blanks as they are heard. */
        String text() {
            return element.getTextContent().strip().replaceAll("\\s+", " ");
        }

        /** The text of a message: its Body, or what it directly holds. */
        String bodyText() {
            var bodies = children().stream()
                    .filter(child -> child.name().equals("Body"))
                    .toList();
            return bodies.isEmpty()
                    ? element.getTextContent().strip()
                    : bodies.get(0).element().getTextContent().strip();
        }

        List<Verb> children() {
            return elements(element.getChildNodes());
        }
    }

    static List<Verb> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> new Verb((Element) node))
                .toList();
    }
}
