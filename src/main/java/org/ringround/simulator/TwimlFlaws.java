package org.ringround.simulator;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the schema cannot see in a document. */
final class TwimlFlaws {

    private static final int MOST_SPOKEN = 3000;
    private static final int MOST_NUMBERS = 10;
    private static final Set<String> KNOWN_GB =
            Set.of("Polly.Amy", "Polly.Brian", "Polly.Emma", "Polly.Arthur", "man", "woman", "alice");
    private static final Map<String, String> ONLY_LANGUAGE =
            Map.of("Polly.Gwyneth", "cy-GB", "Polly.Geraint", "en-GB-WLS");

    private final TwimlReader.Complaints complaints;

    TwimlFlaws(TwimlReader.Complaints complaints) {
        this.complaints = complaints;
    }

    void find(Element root, Twiml twiml) {
        text(root);
        for (var verb : twiml.verbs()) {
            one(verb);
            verb.children().stream().filter(child -> child.name().equals("Say")).forEach(this::one);
        }
        var rejects = twiml.verbs().stream()
                .filter(verb -> verb.name().equals("Reject"))
                .count();
        if (rejects > 0 && !twiml.verbs().get(0).name().equals("Reject")) {
            complaints.hear(12200, "Reject is not the first verb");
        }
    }

    /** Words that stand bare in the document are never spoken. */
    private void text(Element root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
                complaints.hear(12200, "bare text: " + node.getNodeValue().strip());
            }
        }
    }

    private void one(Twiml.Verb verb) {
        switch (verb.name()) {
            case "Say" -> say(verb);
            case "Gather" -> gather(verb);
            case "Dial" -> dial(verb);
            case "Pause" -> atLeast(verb, "length", 1);
            case "Record" -> record(verb);
            case "Play" -> {
                if (verb.text().isEmpty() && !verb.has("digits")) {
                    complaints.hear(12200, "Play has nothing to play");
                }
            }
            case "Enqueue" -> {
                if (verb.text().isEmpty()) {
                    complaints.hear(12200, "Enqueue names no queue");
                }
            }
            default -> {}
        }
    }

    private void say(Twiml.Verb verb) {
        if (verb.text().isEmpty()) {
            complaints.hear(13520, "Say has no words");
        }
        if (verb.text().length() > MOST_SPOKEN) {
            complaints.hear(13521, "Say has " + verb.text().length() + " letters");
        }
        var voice = verb.attribute("voice", "");
        var language = verb.attribute("language", "");
        if (!voice.isEmpty() && !speaks(voice, language)) {
            complaints.hear(13512, "the voice " + voice + " does not speak " + language);
        }
        if (voice.isEmpty() && language.equals("cy-GB")) {
            complaints.hear(13512, "cy-GB is spoken by Polly.Gwyneth alone, and no voice is named");
        }
    }

    private static boolean speaks(String voice, String language) {
        var bare = voice.replaceFirst("-(Neural|Generative)$", "");
        if (ONLY_LANGUAGE.containsKey(bare)) {
            return voice.equals(bare) && (language.isEmpty() || language.equals(ONLY_LANGUAGE.get(bare)));
        }
        if (voice.startsWith("Google.")) {
            return language.isEmpty() || voice.startsWith("Google." + language + "-");
        }
        return switch (language) {
            case "cy-GB", "en-GB-WLS" -> false;
            case "en-GB" -> KNOWN_GB.contains(bare);
            default -> true;
        };
    }

    private void gather(Twiml.Verb verb) {
        atLeast(verb, "timeout", 1);
        atLeast(verb, "numDigits", 1);
        if (verb.attribute("finishOnKey", "#").length() > 1) {
            complaints.hear(13330, "finishOnKey is one key or none");
        }
        if (verb.attribute("input", "dtmf").contains("speech")
                && verb.attribute("language", "").startsWith("cy")) {
            complaints.hear(13335, "speech is not understood in Welsh");
        }
    }

    private void dial(Twiml.Verb verb) {
        atLeast(verb, "timeout", 5);
        if (verb.number("timeout", 30) > 600) {
            complaints.hear(13212, "Dial timeout is above 600");
        }
        var numbers = verb.children().stream().filter(noun -> noun.name().equals("Number"));
        if (numbers.count() > MOST_NUMBERS) {
            complaints.hear(13230, "Dial has more than ten Numbers");
        }
        if (verb.text().isEmpty()) {
            complaints.hear(13201, "Dial names nobody");
        }
    }

    private void record(Twiml.Verb verb) {
        atLeast(verb, "maxLength", 2);
        if (!verb.attribute("finishOnKey", "#").matches("[0-9*#]*")) {
            complaints.hear(13613, "finishOnKey has something that is no key");
        }
    }

    private void atLeast(Twiml.Verb verb, String attribute, int least) {
        if (verb.has(attribute) && verb.number(attribute, -1) < least) {
            complaints.hear(
                    12200,
                    verb.name() + " " + attribute + "=\"" + verb.attribute(attribute, "") + "\" is below " + least);
        }
    }
}
