@NullMarked
package org.ringround.escalation;

import org.jspecify.annotations.NullMarked;
