/** Residents, volunteers, coordinators, the areas they live in and the lines that lead there. */
@NullMarked
package org.ringround.people;

import org.jspecify.annotations.NullMarked;
