package org.ringround.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the house rules look at: the compiled classes without the tests, and the files of the repository. */
final class TheHouse {

    static final String ROOT = "org.ringround";

    private static final Pattern NOT_OURS = Pattern.compile("(target|data|\\.git|\\.idea|\\.env)(/.*)?|\\.git");
    private static final Pattern PICTURE_OR_SOUND = Pattern.compile(".*\\.(png|jpg|ico|wav|mp3|woff2?)");

    private TheHouse() {}

    static List<JavaClass> classes() {
        return Imported.CLASSES;
    }

    static List<JavaClass> writtenClasses() {
        return classes().stream()
                .filter(type -> !type.getPackageName().contains(".generated"))
                .toList();
    }

    /** The room of a class: {@code telephony.twilio} is one of its own, the root package is the empty name. */
    static String room(JavaClass type) {
        String below =
                type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
        return below.startsWith("telephony.twilio") ? "telephony.twilio" : below.replaceAll("\\..*", "");
    }

    /** Text files below these places, without what is built; a place that does not exist yet has none. */
    static List<Path> files(String... places) {
        return Stream.of(places)
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(TheHouse::walk)
                .filter(Files::isRegularFile)
                .map(Path::normalize)
                .filter(path -> !NOT_OURS.matcher(slashed(path)).matches())
                .filter(path -> !PICTURE_OR_SOUND.matcher(slashed(path)).matches())
                .toList();
    }

    static List<Path> javaFiles(String... places) {
        return files(places).stream()
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    static String text(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line in which the pattern is found, as {@code file:line: text}. */
    static List<String> linesWith(Pattern pattern, List<Path> files) {
        return files.stream().flatMap(file -> linesWith(pattern, file)).toList();
    }

    private static Stream<String> linesWith(Pattern pattern, Path file) {
        List<String> lines = text(file).lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .map(i -> slashed(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
    }

    private static Stream<Path> walk(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Read once: it takes seconds. */
    private static final class Imported {

        private static final List<JavaClass> CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                        .toList();
    }
}
