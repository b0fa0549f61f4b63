package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages' security headers forbid is in no template, and the console's sections stay apart. */
class PagesTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)|javascript:|\\$unsafe|hx-on|<base");

    /** A file that is opened without a server, and has its look within it. */
    private static final String ON_DISK = "sheet.jte";

    private static final Pattern FORM = Pattern.compile("(?is)<form[^>]*method=\"post\"[^>]*>(.*?)</form>");

    private static List<Path> templates() {
        return TheHouse.files("src/main/jte").stream()
                .filter(path -> path.toString().endsWith(".jte"))
                .toList();
    }

    @Test
    void noTemplateHasScriptOrStyleWithinIt() {
        assertThat(templates())
                .hasSizeGreaterThan(50)
                .filteredOn(path -> !path.endsWith(ON_DISK))
                .allSatisfy(path -> assertThat(TheHouse.text(path)).doesNotContainPattern(FORBIDDEN));
    }

    /** Those of people who are not signed in are held by other means. */
    @Test
    void everyFormOfTheConsoleSaysThatItIsOurs() {
        assertThat(templates())
                .filteredOn(path -> !path.toString().matches(".*/jte/(link|signin|join|people/join.*)(/.*)?"))
                .allSatisfy(path -> assertThat(FORM.matcher(TheHouse.text(path)).results())
                        .allSatisfy(form -> assertThat(form.group(1)).contains("@template.parts.csrf")));
    }

    @Test
    void aSectionKnowsTheShellAndNoOther() {
        assertThat(TheHouse.writtenClasses())
                .filteredOn(type -> section(type.getPackageName()) != null)
                .allSatisfy(type -> assertThat(type.getDirectDependenciesFromSelf())
                        .extracting(dependency -> dependency.getTargetClass().getPackageName())
                        .filteredOn(
                                used -> section(used) != null && !section(used).equals("generated"))
                        .allMatch(used -> used.equals(type.getPackageName())));
    }

    private static String section(String name) {
        String console = TheHouse.ROOT + ".console.";
        return name.startsWith(console) ? name.substring(console.length()) : null;
    }
}
