package org.ringround.script;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.words.ScriptFault;

/** Checks that a call finds its way through a script: to an end, past a person, without going round or too deep. */
record FlowCheck(Draft draft, Flow flow, ScriptProblems problems) {

    private static final int DEEPEST_MENU = 2;

    /** A way of a call: where it is, and the menus that it has met. */
    private record Way(String step, Set<String> menus) {}

    static void check(Draft draft, ScriptProblems problems) {
        for (Draft.Reference next : draft.nexts) {
            if (!draft.lines.containsKey(next.step())) {
                tellUnknown(draft, next, problems);
            }
        }
        String start = draft.start();
        if (start != null && draft.steps.containsKey(start)) {
            new FlowCheck(draft, new Flow(draft.steps), problems).check(start);
        }
    }

    private static void tellUnknown(Draft draft, Draft.Reference next, ScriptProblems problems) {
        Set<String> names = draft.lines.keySet();
        Alike.to(next.step(), names)
                .ifPresentOrElse(
                        alike -> problems.add(
                                next.line(), ScriptFault.NO_STEP_BUT, Map.of("step", next.step(), "alike", alike)),
                        () -> problems.add(
                                next.line(),
                                ScriptFault.NO_STEP,
                                Map.of("step", next.step(), "steps", String.join(", ", names))));
    }

    private void check(String start) {
        Set<String> reached = flow.from(List.of(start), step -> true);
        Set<String> named = draft.isWhole() ? reached : namedOrMeant();
        for (String step : draft.steps.keySet()) {
            if (!reached.contains(step) && !named.contains(step)) {
                tell(step, ScriptFault.NEVER_REACHED);
            }
        }
        if (!goesRound(reached) && draft.isWhole()) {
            checkEnds(reached);
        }
        checkPerson(start);
        checkDepth(start);
    }

    /** While steps are unreadable or misspelt, only what nobody can have meant is never reached. */
    private Set<String> namedOrMeant() {
        Set<String> named = new HashSet<>();
        for (Draft.Reference next : draft.nexts) {
            boolean there = draft.lines.containsKey(next.step());
            named.add(
                    there
                            ? next.step()
                            : Alike.to(next.step(), draft.lines.keySet()).orElse(next.step()));
        }
        return named;
    }

    /** Whether some steps follow each other for ever without asking the caller anything. */
    private boolean goesRound(Set<String> reached) {
        Set<String> told = new HashSet<>();
        for (String step : inFileOrder(reached)) {
            Set<String> round = flow.asks(step) ? Set.of() : round(step);
            if (!round.isEmpty() && told.addAll(round)) {
                problems.add(draft.line(step), ScriptFault.ROUND_FOR_EVER, Map.of("steps", String.join(", ", round)));
            }
        }
        return !told.isEmpty();
    }

    /** The steps that lie on a way from this one back to itself that asks nothing; empty when there is none. */
    private Set<String> round(String step) {
        Set<String> round = new LinkedHashSet<>();
        for (String other : flow.from(List.of(step), name -> !flow.asks(name))) {
            boolean leadsBack = !flow.asks(other)
                    && flow.from(flow.after(other), name -> !flow.asks(name)).contains(step);
            if (leadsBack) {
                round.add(other);
            }
        }
        return round;
    }

    private void checkEnds(Set<String> reached) {
        for (String step : inFileOrder(reached)) {
            if (flow.from(List.of(step), name -> true).stream().noneMatch(flow::ends)) {
                tell(step, ScriptFault.NO_END);
            }
        }
    }

    /** A call may not end before it was offered a person: 0 in a menu, or the search, callback or message. */
    private void checkPerson(String start) {
        for (String step : inFileOrder(flow.from(List.of(start), name -> !flow.asks(name)))) {
            if (draft.steps.get(step) instanceof Step.End) {
                tell(step, ScriptFault.NO_PERSON);
            }
        }
    }

    private void checkDepth(String start) {
        Set<Way> seen = new HashSet<>();
        Set<String> tooDeep = new LinkedHashSet<>();
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(start, Set.of())));
        while (!open.isEmpty()) {
            Way way = open.remove();
            Set<String> menus = menusWith(way);
            if (menus == null) {
                tooDeep.add(way.step());
            } else if (seen.add(new Way(way.step(), menus))) {
                flow.after(way.step()).forEach(next -> open.add(new Way(next, menus)));
            }
        }
        for (String step : inFileOrder(tooDeep)) {
            problems.add(draft.line(step), ScriptFault.THIRD_MENU, Map.of("step", step, "most", DEEPEST_MENU));
        }
    }

    /** Null when this step is one menu too many. */
    private @Nullable Set<String> menusWith(Way way) {
        if (!(draft.steps.get(way.step()) instanceof Step.Menu) || way.menus().contains(way.step())) {
            return way.menus();
        }
        if (way.menus().size() == DEEPEST_MENU) {
            return null;
        }
        Set<String> menus = new HashSet<>(way.menus());
        menus.add(way.step());
        return menus;
    }

    private void tell(String step, ScriptFault fault) {
        problems.add(draft.line(step), fault, Map.of("step", step));
    }

    private List<String> inFileOrder(Collection<String> steps) {
        return draft.steps.keySet().stream().filter(steps::contains).toList();
    }
}
