/**
 * Calls of ours in which somebody is asked something and answers by a key. What is asked, and what an answer means, is decided
 * by whoever wants to know: a {@link org.ringround.outcall.Purpose}.
 *
 * <pre>
 *   Due ──▶ Ringing ──▶ Asking ──key──▶ (Purpose: Then) ──▶ Asking      another question
 *     │        │          │  silence, wrong key: again         Telling     a last sentence
 *     ▼        ▼          │                                    Dialling    connected with somebody ──▶ (Purpose: Then)
 *   Withdrawing ──────────┴──▶ Over ◀──────────────────────────Handed      goes on as a caller who waits for a person
 * </pre>
 */
@NullMarked
package org.ringround.outcall;

import org.jspecify.annotations.NullMarked;
