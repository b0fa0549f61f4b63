/**
 * Rings a group until exactly one takes the matter: tiers, waves, deadline, screening, taking, cancelling.
 *
 * <p>One offer is one ring of one volunteer's phone:
 *
 * <pre>
 *  Due ──out──▶ Ringing ──answered──▶ Screening ──1──▶ Taken ──caller gone or bridge over──▶ AskingOutcome ─3─▶ AskingWhen
 *   │              │                    │  │ 2, 3       │  └─never bridged─▶ CallerGone ─1─▶ RingingBack ──▲
 *   │ withdrawn    │ withdrawn          │  ▼            │ leg ended
 *   └──────▶ Withdrawing ──▶ Over ◀── Said ◀─outcome────┴──────▶ WrappingUp ──outcome or 120 s──▶ Over
 * </pre>
 */
@NullMarked
package org.ringround.offer;

import org.jspecify.annotations.NullMarked;
