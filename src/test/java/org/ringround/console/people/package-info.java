@NullMarked
package org.ringround.console.people;

import org.jspecify.annotations.NullMarked;
