/** Residents from whom nobody could hear: people are sent to look, until a human closes it. */
@NullMarked
package org.ringround.escalation;

import org.jspecify.annotations.NullMarked;
