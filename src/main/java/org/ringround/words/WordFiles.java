package org.ringround.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ringround.telephony.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of words strictly: every phrase in every language, with the same placeholders, and nothing else. */
final class WordFiles {

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private WordFiles() {}

    static Map<Language, Map<Wording, Sentence>> read() {
        Map<Language, JsonNode> files = new LinkedHashMap<>();
        for (Language language : LANGUAGES) {
            files.put(language, file(language));
        }
        return check(files);
    }

    /** @throws IllegalStateException with every problem, one a line */
    static Map<Language, Map<Wording, Sentence>> check(Map<Language, JsonNode> files) {
        List<String> problems = new ArrayList<>();
        Map<Language, Map<Wording, Sentence>> read = new LinkedHashMap<>();
        files.forEach((language, file) -> read.put(language, phrases(language, file, problems)));
        for (Wording phrase : Wording.all()) {
            long different = read.values().stream()
                    .map(phrases -> phrases.get(phrase))
                    .filter(sentence -> sentence != null)
                    .map(Sentence::placeholders)
                    .distinct()
                    .count();
            if (different > 1) {
                problems.add(phrase.key() + ": the languages differ in their placeholders");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return Map.copyOf(read);
    }

    private static Map<Wording, Sentence> phrases(Language language, JsonNode file, List<String> problems) {
        TreeSet<String> unknown = new TreeSet<>(file.propertyNames());
        Map<Wording, Sentence> phrases = new HashMap<>();
        for (Wording phrase : Wording.all()) {
            unknown.remove(phrase.key());
            JsonNode text = file.get(phrase.key());
            if (text != null && text.isString() && !text.asString().isBlank()) {
                phrases.put(phrase, Sentence.of(text.asString()));
            } else {
                problems.add(language + ".yaml: " + phrase.key() + " is missing or no text");
            }
        }
        unknown.forEach(key -> problems.add(language + ".yaml: " + key + " is no phrase"));
        return phrases;
    }

    /** All files of the language as one; what stands in a section's has the section's name before it. */
    private static JsonNode file(Language language) {
        ObjectNode whole = (ObjectNode) read(language + ".yaml");
        for (String section : Wording.SECTIONS) {
            read(section + "." + language + ".yaml")
                    .properties()
                    .forEach(entry -> whole.set(section + "." + entry.getKey(), entry.getValue()));
        }
        return whole;
    }

    private static JsonNode read(String name) {
        try (InputStream in = WordFiles.class.getResourceAsStream("/words/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return YAML.readTree(in);
        } catch (JacksonException e) {
            throw new IllegalStateException(name + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
