/**
 * Rings people about a request of our own accord: callbacks that are due, coordinators about urgent matters, and volunteers
 * who asked to be connected with somebody.
 *
 * <pre>
 *  promise ──due──▶ search ──1──▶ the resident is rung ──spoken──▶ kept
 *     ▲               │ nobody            │ no answer
 *     └──── later ────┴───────────────────┘        overdue: coordinators are told, once
 *
 *  outcome 4 ──▶ coordinators are rung ──1──▶ theirs; the request stays urgent until a human closes it
 *                   │ nobody    ▲
 *                   └── a step ─┘
 * </pre>
 */
@NullMarked
package org.ringround.callback;

import org.jspecify.annotations.NullMarked;
