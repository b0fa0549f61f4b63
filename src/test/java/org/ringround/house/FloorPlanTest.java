package org.ringround.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms and the arrows between them are exactly those drawn in docs/architecture.md. The root may use everything. */
class FloorPlanTest {

    private static final Pattern MARKED = Pattern.compile("(?s)<!-- floor plan -->(.*?)<!-- floor plan -->");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    @Test
    void theArrowsAreThoseOfTheMap() {
        assertThat(arrows()).isEqualTo(map());
    }

    @Test
    void noRoomLeadsBackToItself() {
        Map<String, Set<String>> arrows = arrows();
        assertThat(arrows.keySet())
                .allSatisfy(room -> assertThat(reached(room, arrows))
                        .as("reached from " + room)
                        .doesNotContain(room));
    }

    private static Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        for (JavaClass type : TheHouse.classes()) {
            String room = TheHouse.room(type);
            if (!room.isEmpty()) {
                arrows.computeIfAbsent(room, any -> new TreeSet<>()).addAll(usedBy(type));
            }
        }
        return arrows;
    }

    private static List<String> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(used -> (used.getPackageName() + ".").startsWith(TheHouse.ROOT + "."))
                .map(used -> TheHouse.room(used).isEmpty() ? "the root" : TheHouse.room(used))
                .filter(used -> !used.equals(TheHouse.room(type)))
                .toList();
    }

    private static Map<String, Set<String>> map() {
        var marked = MARKED.matcher(TheHouse.text(Path.of("docs/architecture.md")));
        assertThat(marked.find()).as("the floor plan's marks").isTrue();
        var map = new TreeMap<String, Set<String>>();
        marked.group(1).lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            map.put(names(cells[1]).findFirst().orElseThrow(), names(cells[2]).collect(toCollection(TreeSet::new)));
        });
        return map;
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1));
    }

    private static Set<String> reached(String room, Map<String, Set<String>> arrows) {
        var reached = new LinkedHashSet<String>();
        var next = new LinkedHashSet<>(arrows.getOrDefault(room, Set.of()));
        while (reached.addAll(next)) {
            next = next.stream()
                    .flatMap(to -> arrows.getOrDefault(to, Set.of()).stream())
                    .collect(toCollection(LinkedHashSet::new));
        }
        return reached;
    }
}
