/**
 * A stand-in for Twilio: its REST API, its TwiML and its phones, spoken to and speaking over HTTP alone.
 *
 * <p>Every call is a {@link Leg} with a thread of its own ({@link CallThread}) that fetches TwiML and carries it out; one
 * lock guards the state of all legs, and every wait is a wait on a leg's condition that a hang-up or a redirect cuts
 * short ({@link Cut}). {@link PhoneNetwork} is the door. A {@link Phone} does what its script says, until somebody takes it in
 * their hand as a {@link Handset}.
 */
@NullMarked
package org.ringround.simulator;

import org.jspecify.annotations.NullMarked;
