package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ringround.house.JavaSource.Kind;
import org.ringround.house.JavaSource.Part;

/** Small rooms: files, methods and constructors, tests included. */
class SizesTest {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int CONSTRUCTOR_ARGUMENTS = 7;

    /** More than for a class: a record may be a row of a table. */
    private static final int RECORD_COMPONENTS = 12;

    private static final Pattern OPTIONAL = Pattern.compile("(java\\.util\\.)?Optional(Int|Long|Double)?\\b");

    @Test
    void noFileIsLong() {
        assertThat(everything())
                .filteredOn(file -> TheHouse.text(file).lines().count() > FILE_LINES)
                .isEmpty();
    }

    @Test
    void noMethodIsLong() {
        assertThat(parts(Kind.METHOD, Kind.CONSTRUCTOR))
                .filteredOn(part -> part.lines() > METHOD_LINES)
                .isEmpty();
    }

    @Test
    void noConstructorWantsMuch() {
        assertThat(parts(Kind.CONSTRUCTOR))
                .filteredOn(part -> part.types().size() > CONSTRUCTOR_ARGUMENTS)
                .isEmpty();
    }

    @Test
    void noRecordIsWide() {
        assertThat(parts(Kind.RECORD))
                .filteredOn(part -> part.types().size() > RECORD_COMPONENTS)
                .isEmpty();
    }

    @Test
    void anOptionalIsOnlyEverReturned() {
        assertThat(parts(Kind.FIELD, Kind.METHOD, Kind.CONSTRUCTOR))
                .filteredOn(part -> part.types().stream()
                        .anyMatch(type -> OPTIONAL.matcher(type).lookingAt()))
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(JavaSource.parts(TheHouse.javaFiles("src/main/java")))
                .filteredOn(part -> part.kind() == Kind.PUBLIC_TYPE && !part.documented())
                .isEmpty();
    }

    private static List<Part> parts(Kind... kinds) {
        return JavaSource.parts(everything()).stream()
                .filter(part -> List.of(kinds).contains(part.kind()))
                .toList();
    }

    private static List<Path> everything() {
        return TheHouse.javaFiles("src/main", "src/test");
    }
}
