/**
 * Residents from whom nobody could hear: people are asked to look, one after the other, until a human closes it.
 *
 * <pre>
 *  begins: an urgent request, coordinators are told by text
 *    │
 *    ▼                       1, and they have spoken: outcome 1
 *  volunteers on duty ──────────────────────────────────────────┐
 *    │ nobody, no answer, or a step has gone by                 │
 *    ▼                       3                                  │
 *  contacts, one at a time, twice ──────────────────────────────┤
 *    │ nobody, or not at this hour     │ 1: theirs for an hour  │
 *    ▼                                 └─ then asked again      ▼
 *  coordinators, again and again, until one has it ──DONE──▶ closed
 * </pre>
 *
 * A coordinator who has it, by key or by text, and a resident who rings and says that they are all right, end the ringing at
 * any point, but not the matter: coordinators are told again until it is closed. What is next is decided by a plan that looks
 * at what stands in the tables ({@link org.ringround.escalation.EscalationPlan}), so one more look does no harm.
 */
@NullMarked
package org.ringround.escalation;

import org.jspecify.annotations.NullMarked;
