/**
 * An inbound call: its states, the flow (pure), the desk (use case), the store.
 *
 * <pre>
 *  AskingIfWell (a check-in is open at that number) ──1──▶ WellNoted, else as below
 *  Refused (blocked: not even answered)          whoever may only leave a message begins at TakingMessage
 *
 *  DutyMenu ──9 or silence──▶ InMenu ──▶ AskingPlace ──▶ ChoosingPlace
 *     │ 1, 2                    │  0, silence, two wrong keys     │
 *     ▼                         ▼                                ▼
 *  Farewell                  Seeking ──nobody speaks──▶ AskingOtherLanguage
 *                               │  └──nobody on duty──▶ Choosing ◀── nobody took it ──┐
 *                               ▼                        │ 1    │ 2 or silence        │
 *                            Waiting ────────────────────┼──────┼─────────────────────┘
 *                               │ taken        1 ───────▶│      ▼
 *                               ▼                        │   TakingMessage ──▶ MessageTaken ──▶ Farewell
 *                            Connected ─cut off─▶ Seeking▼      └─hung up─▶ AwaitingRecording
 *                               │                     (KeyingNumber ─▶ ConfirmingNumber ─▶) Promised ──▶ Farewell
 *                               ▼
 *                            Farewell          every state ──hung up──▶ Over, with exactly one ending
 * </pre>
 */
@NullMarked
package org.ringround.call;

import org.jspecify.annotations.NullMarked;
