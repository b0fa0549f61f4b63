package org.ringround.words;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class WordFilesTest {

    @Test
    void missingUnknownAndDifferingPhrasesAreToldAtOnce() {
        ObjectNode english = whole();
        ObjectNode welsh = whole();
        english.put("goodby", "Goodbye.");
        welsh.remove("goodbye");
        welsh.put("duty-on", "{amser}");

        assertThatThrownBy(() -> WordFiles.check(Map.of(ENGLISH, english, WELSH, welsh)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("en.yaml: goodby is no phrase")
                .hasMessageContaining("cy.yaml: goodbye is missing or no text")
                .hasMessageContaining("duty-on: the languages differ in their placeholders");
    }

    private static ObjectNode whole() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        for (Wording phrase : Wording.all()) {
            file.put(phrase.key(), "words");
        }
        return file;
    }
}
