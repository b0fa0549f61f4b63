/** How people come into the console and out of it again, and who stands before its pages. */
@NullMarked
package org.ringround.console.signin;

import org.jspecify.annotations.NullMarked;
