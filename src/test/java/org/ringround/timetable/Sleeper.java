package org.ringround.timetable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what it was woken for, and does what it is told to. */
final class Sleeper implements Waker {

    static final String GROUP = "sleeper";

    private final List<Wake> woken = new CopyOnWriteArrayList<>();
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
        woken.add(wake);
        deed.accept(wake);
    }

    List<Wake> woken() {
        return woken;
    }

    List<String> names() {
        return woken.stream().map(Wake::name).toList();
    }
}
