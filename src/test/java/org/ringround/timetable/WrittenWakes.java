package org.ringround.timetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A timetable on paper, for tests of those who set wakes: what is set can be read, and nobody is woken. */
public final class WrittenWakes implements Wakes {

    private final List<Wake> wakes = new ArrayList<>();

    @Override
    public synchronized void setAll(Collection<Wake> more) {
        more.forEach(wake -> {
            remove(wake.group(), wake.name());
            wakes.add(wake);
        });
    }

    @Override
    public synchronized void remove(String group, String name) {
        wakes.removeIf(wake -> wake.group().equals(group) && wake.name().equals(name));
    }

    @Override
    public synchronized List<Wake> list(String group) {
        return wakes.stream()
                .filter(wake -> wake.group().equals(group))
                .sorted(Comparator.comparing(Wake::name))
                .toList();
    }
}
