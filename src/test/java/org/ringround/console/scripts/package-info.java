@NullMarked
package org.ringround.console.scripts;

import org.jspecify.annotations.NullMarked;
