/**
 * Requests that nobody has, offered to the area's volunteers by text until one of them takes it.
 *
 * <pre>
 *   open ──▶ asked ──30 min──▶ asked again ──30 min──▶ a coordinator is told
 *     │                │                                      │
 *     └─ out of hours ─┴──▶ the morning's digest ◀── next day ┘
 *
 *   TAKE, from anywhere on the way: one volunteer has it, the others who were asked are told
 *   DROP: open again, and asked from the beginning
 * </pre>
 */
@NullMarked
package org.ringround.task;

import org.jspecify.annotations.NullMarked;
