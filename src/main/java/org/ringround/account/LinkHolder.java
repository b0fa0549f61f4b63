package org.ringround.account;

/** Whoever came in by a volunteer's private link; we take them for that volunteer. */
public record LinkHolder(long link, long volunteer) implements Actor {}
