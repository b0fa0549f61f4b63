package org.ringround.outcall;

/** What came of a question. */
public sealed interface Answer {

    /** One of the question's keys. */
    record Key(String key) implements Answer {}

    /** Keys came, twice, and none was an answer. */
    record Other() implements Answer {}

    /** No key came, however often it was said. */
    record None() implements Answer {}

    /** What the tables keep of it. */
    default String word() {
        return this instanceof Key pressed ? pressed.key() : this instanceof Other ? "other" : "none";
    }
}
