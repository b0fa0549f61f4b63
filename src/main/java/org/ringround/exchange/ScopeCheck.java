package org.ringround.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Scope;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/**
 * Keeps a coordinator's files to people and rounds of their areas; an admin's rows all pass. What has no area is everybody's.
 */
record ScopeCheck(ImportRun run, Map<String, Long> areas) {

    private static final Set<Layout> THEIRS = Set.of(Layout.VOLUNTEERS, Layout.RESIDENTS, Layout.ROUNDS);

    static ScopeCheck of(ImportRun run) {
        return new ScopeCheck(run, new AreaFileStore(run.tx()).listIds());
    }

    /** What concerns all areas is an admin's. */
    static void layouts(ImportRun run) {
        if (run.asked().scope() instanceof Scope.Within) {
            List.of(Layout.values()).stream()
                    .filter(layout -> !THEIRS.contains(layout))
                    .filter(layout -> run.findSheet(layout).isPresent())
                    .forEach(
                            layout -> run.problems().add(layout.file(), 1, "file", new Remark(ImportFault.FOR_ADMINS)));
        }
    }

    /**
     * Refuses somebody of other areas only, and a change to an area that is not theirs.
     *
     * @param before the names of the areas until now, null when nobody was there
     */
    void areas(CheckedRow row, @Nullable List<String> before, List<String> after) {
        List<String> then = before == null ? List.of() : before;
        if (!then.isEmpty() && then.stream().noneMatch(this::isTheirs)) {
            row.refuse("area", ImportFault.ANOTHERS_PERSON);
            return;
        }
        Set<String> changed = new HashSet<>(after);
        changed.addAll(then);
        changed.removeIf(name -> then.contains(name) && after.contains(name));
        String others = changed.stream()
                .filter(name -> !isTheirs(name))
                .sorted()
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            row.refuse("area", ImportFault.ANOTHERS_AREA, Map.of("areas", others));
        }
    }

    /** Refuses a round of somebody of another area. */
    void resident(CheckedRow row, @Nullable String area) {
        if (area != null && !isTheirs(area)) {
            row.refuse("resident_phone", ImportFault.ANOTHERS_PERSON);
        }
    }

    /** One that is not there is somebody else's fault. */
    private boolean isTheirs(String area) {
        Long id = areas.get(area);
        return id == null || run.asked().scope().sees(id);
    }
}
