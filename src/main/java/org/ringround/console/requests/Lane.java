package org.ringround.console.requests;

import java.util.List;

/** What one of those in a call went through, in order. */
record Lane(String name, List<Stretch> stretches) {

    Lane {
        stretches = List.copyOf(stretches);
    }
}
