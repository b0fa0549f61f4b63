/** What coordinators must be told: once for each matter, and again until one of them has it in hand. */
@NullMarked
package org.ringround.alarm;

import org.jspecify.annotations.NullMarked;
