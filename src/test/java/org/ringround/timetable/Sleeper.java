package org.ringround.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what it was woken for, and does what it is told to. */
final class Sleeper implements Waker {

    static final String GROUP = "sleeper";

    private final List<Wake> woken = new CopyOnWriteArrayList<>();
    private final List<Duration> late = new CopyOnWriteArrayList<>();
    private volatile Consumer<Wake> deed = wake -> {};

    Sleeper does(Consumer<Wake> deed) {
        this.deed = deed;
        return this;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void wake(Wake wake) {
        late.add(Duration.between(wake.at(), Instant.now()));
        woken.add(wake);
        deed.accept(wake);
    }

    List<Wake> woken() {
        return woken;
    }

    /** How late it was each time, by the machine's clock. */
    List<Duration> late() {
        return late;
    }

    List<String> names() {
        return woken.stream().map(Wake::name).toList();
    }
}
