package org.ringround.demo;

/** A story that cannot go on, because something did not come. */
final class StoryStuck extends RuntimeException {

    StoryStuck(String message) {
        super(message);
    }
}
