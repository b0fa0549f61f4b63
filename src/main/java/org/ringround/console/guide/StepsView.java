package org.ringround.console.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.account.AccountRole;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.words.GuideLabel;

/** What a helpline needs before the first call, and what of it is there. */
public record StepsView(Frame frame, List<Step> steps) {

    public StepsView {
        steps = List.copyOf(steps);
    }

    static StepsView of(Frame frame, Beginnings there) {
        boolean admin = frame.who().role() == AccountRole.ADMIN;
        boolean practice = frame.rules().practice();
        Step call = new Step(
                GuideLabel.STEP_CALL, GuideLabel.HOW_CALL, there.called(), practice ? "/practice" : null, false);
        Step connect =
                new Step(GuideLabel.STEP_CONNECT, GuideLabel.HOW_CONNECT, there.called() && !practice, null, !admin);
        return new StepsView(
                frame,
                Stream.of(
                                Stream.of(
                                        settings(GuideLabel.STEP_AREAS, GuideLabel.HOW_AREAS, there.areas(), admin),
                                        settings(GuideLabel.STEP_LINES, GuideLabel.HOW_LINES, there.lines(), admin)),
                                people(there),
                                Stream.of(call, connect))
                        .flatMap(steps -> steps)
                        .toList());
    }

    private static Stream<Step> people(Beginnings there) {
        return Stream.of(
                step(GuideLabel.STEP_VOLUNTEERS, GuideLabel.HOW_VOLUNTEERS, there.volunteers(), "/people"),
                step(GuideLabel.STEP_COORDINATORS, GuideLabel.HOW_COORDINATORS, there.coordinators(), "/people"),
                step(GuideLabel.STEP_ROTA, GuideLabel.HOW_ROTA, there.shifts(), "/rota"),
                step(GuideLabel.STEP_RESIDENTS, GuideLabel.HOW_RESIDENTS, there.residents(), "/people"));
    }

    private static Step step(GuideLabel title, GuideLabel how, boolean done, String path) {
        return new Step(title, how, done, path, false);
    }

    private static Step settings(GuideLabel title, GuideLabel how, boolean done, boolean admin) {
        return new Step(title, how, done, admin ? "/settings" : null, !admin);
    }

    public Spoken say() {
        return frame.say();
    }

    public String summary() {
        long done = steps.stream().filter(Step::done).count();
        return say().say(GuideLabel.STEPS_SUMMARY, Map.of("done", done, "all", steps.size()));
    }
}
