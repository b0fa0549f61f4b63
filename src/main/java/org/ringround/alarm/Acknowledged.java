package org.ringround.alarm;

/** What became of an alarm when a coordinator said that they have it in hand. */
public record Acknowledged(long number, Whose whose) {}
