/** The section People: residents and volunteers, files to import, and the public form of those who want to volunteer. */
@NullMarked
package org.ringround.console.people;

import org.jspecify.annotations.NullMarked;
