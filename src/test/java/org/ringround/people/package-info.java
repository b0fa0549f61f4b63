@NullMarked
package org.ringround.people;

import org.jspecify.annotations.NullMarked;
