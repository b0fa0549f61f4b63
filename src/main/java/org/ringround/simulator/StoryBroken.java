package org.ringround.simulator;

/** Somebody on a phone waited for something that did not come. */
public final class StoryBroken extends AssertionError {

    StoryBroken(String message) {
        super(message);
    }
}
