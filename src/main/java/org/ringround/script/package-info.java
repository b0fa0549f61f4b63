/**
 * How a call goes until somebody is looked for: the scripts that a coordinator writes, read strictly and checked. Pure, but
 * for the reading of files. Uses {@code people} only for {@link org.ringround.people.Need}.
 */
@NullMarked
package org.ringround.script;

import org.jspecify.annotations.NullMarked;
