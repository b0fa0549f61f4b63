package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** Nothing in a picture lies on anything else, and all of it is on the page. */
class PicturePlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ivr-scripts", "ivr-scripts/examples/small-group", "ivr-scripts/examples/office-hours"})
    void shippedScriptsAreDrawnWithoutOverlaps(Path folder) {
        nothingOverlaps(folder);
    }

    @Test
    void everyTypeOfStepIsDrawnWithoutOverlaps(@TempDir Path folder) {
        GoodScript.write(folder);
        nothingOverlaps(folder);
    }

    @Test
    void textIsBrokenBetweenWordsAndShortenedWithAnEllipsis() {
        assertThat(Lettering.wrap("\u201cone two three four five six\u201d", 10, 60, 2))
                .containsExactly("\u201cone two", "three\u2026\u201d");
        assertThat(Lettering.wrap("one two", 10, 60, 2)).containsExactly("one two");
    }

    private static void nothingOverlaps(Path folder) {
        Script script =
                ((ScriptReading.Read) ScriptReader.folder(folder)).scripts().get("central");
        Sketch sketch = new Sketcher(Words.load(), "Ringround", script, Language.ENGLISH).sketch();
        Layers layers = Layers.of(sketch, step -> "back to " + step);
        Placing.Size size = Placing.place(layers.all(), 760);

        List<Shape> shapes = layers.all().stream().flatMap(List::stream).toList();
        assertThat(shapes).allSatisfy(shape -> {
            assertThat(shape.x - shape.width / 2).isGreaterThanOrEqualTo(0);
            assertThat(shape.x + shape.width / 2).isLessThanOrEqualTo(size.width());
            assertThat(shape.y + shape.height).isLessThanOrEqualTo(size.height());
            assertThat(shapes)
                    .filteredOn(other -> other != shape && overlap(shape, other))
                    .isEmpty();
        });
    }

    private static boolean overlap(Shape one, Shape other) {
        boolean beside = Math.abs(one.x - other.x) < (one.width + other.width) / 2;
        return beside && one.y < other.y + other.height && other.y < one.y + one.height;
    }
}
