package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each library has its room, and no other knows it. */
class LibrariesTest {

    @Test
    void jooqIsKnownOnlyToStoresAndTheDatabase() {
        assertThat(whoUses(
                        "org.jooq",
                        type -> room(type).equals("db") || outermostName(type).endsWith("Store")))
                .isEmpty();
    }

    @Test
    void twilioIsKnownOnlyToItsAdapter() {
        assertThat(whoUses("com.twilio", in("telephony.twilio"))).isEmpty();
    }

    @Test
    void quartzIsKnownOnlyToTheTimetable() {
        assertThat(whoUses("org.quartz", in("timetable"))).isEmpty();
    }

    @Test
    void mailIsKnownOnlyToItsAdapter() {
        assertThat(whoUses("jakarta.mail", in("mail"))).isEmpty();
        assertThat(whoUses("org.eclipse.angus", in("mail"))).isEmpty();
    }

    @Test
    void javalinIsKnownOnlyToHttpAndTheSimulator() {
        assertThat(whoUses("io.javalin", in("http", "simulator"))).isEmpty();
    }

    private static List<String> whoUses(String library, Predicate<JavaClass> mayUse) {
        return TheHouse.classes().stream()
                .filter(mayUse.negate())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(library))
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    /** The root wires everything and may name everything. */
    private static Predicate<JavaClass> in(String... rooms) {
        return type -> room(type).isEmpty() || Set.of(rooms).contains(room(type));
    }

    private static String room(JavaClass type) {
        return TheHouse.room(type);
    }

    private static String outermostName(JavaClass type) {
        return type.getName().replaceAll("^.*\\.", "").replaceAll("\\$.*", "");
    }
}
