/**
 * Every sentence that the program itself says or texts, in each language that it speaks. Uses {@code people} only for
 * {@link org.ringround.people.Need}.
 */
@NullMarked
package org.ringround.words;

import org.jspecify.annotations.NullMarked;
