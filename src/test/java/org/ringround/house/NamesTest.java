package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class is named for what it is or does; a package says that it is null-marked. */
class NamesTest {

    private static final Pattern BANNED = Pattern.compile(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Processor)");

    @Test
    void noNameSaysNothing() {
        assertThat(TheHouse.writtenClasses())
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> BANNED.matcher(name).matches());
        assertThat(TheHouse.javaFiles("src/test/java"))
                .extracting(path -> path.getFileName().toString().replace(".java", ""))
                .noneMatch(name -> BANNED.matcher(name).matches());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(TheHouse.javaFiles("src/main/java")).allSatisfy(file -> {
            Path info = file.resolveSibling("package-info.java");
            assertThat(info).matches(Files::exists, "exists");
            assertThat(TheHouse.text(info)).contains("@NullMarked");
        });
    }
}
