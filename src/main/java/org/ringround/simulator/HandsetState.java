package org.ringround.simulator;

/** What a phone in somebody's hand is doing, as its owner would say it. */
public sealed interface HandsetState {

    /** Nothing. */
    record Idle() implements HandsetState {}

    /** It rings, and shows this number. */
    record Rung(String from) implements HandsetState {}

    /** It has dialled, and nobody has answered yet. */
    record Dialling(String to) implements HandsetState {}

    /** A voice speaks, or something plays. */
    record Listening() implements HandsetState {}

    /** What its owner says is recorded. */
    record Recorded() implements HandsetState {}

    /** It is connected with the phone of that number. */
    record Talking(String with) implements HandsetState {}
}
