package org.ringround.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ringround.demo.Terminal.Ink;

/** Says of each promise whether it was held, and if not, why. */
final class Promises {

    /** What a call leads to is written down a little after it: that long is waited for a promise to hold. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private final Stage stage;
    private final Terminal terminal;
    private int held;
    private int broken;

    Promises(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /** @param flaws asked until there are none, or time is over */
    void expect(String promise, Supplier<List<String>> flaws) {
        List<String> last = new ArrayList<>();
        boolean holds = stage.comes(SETTLING, () -> {
            last.clear();
            last.addAll(flaws.get());
            return last.isEmpty();
        });
        if (holds) {
            held++;
            terminal.line(Ink.GOOD, "held  ", 8, promise);
        } else {
            broken(promise, String.join("; ", last));
        }
    }

    void broken(String promise, String why) {
        broken++;
        terminal.line(Ink.BAD, "broken", 8, promise + " (" + why + ")");
    }

    int held() {
        return held;
    }

    int broken() {
        return broken;
    }
}
