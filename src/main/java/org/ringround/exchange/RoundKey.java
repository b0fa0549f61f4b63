package org.ringround.exchange;

import java.time.LocalTime;
import org.ringround.round.RoundKind;

/** By what a round is known in the files: a resident has one of a kind at one time. */
record RoundKey(PersonKey resident, RoundKind kind, LocalTime time) {}
