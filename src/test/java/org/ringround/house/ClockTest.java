package org.ringround.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time is handed in: only the root looks at the clock, and the simulator, which is a world of its own, may by default. */
class ClockTest {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.InstantSource.system",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.TimeZone.getDefault");

    @Test
    void nobodyLooksAtTheClock() {
        assertThat(TheHouse.writtenClasses().stream()
                        .filter(type -> !TheHouse.room(type).isEmpty())
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> CLOCKS.contains(name(access.getTarget())))
                        .filter(access -> !isTheSimulatorsDefault(access))
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static boolean isTheSimulatorsDefault(JavaAccess<?> access) {
        JavaClass by = access.getOriginOwner();
        return TheHouse.room(by).equals("simulator")
                && name(access.getTarget()).equals("java.time.InstantSource.system");
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
