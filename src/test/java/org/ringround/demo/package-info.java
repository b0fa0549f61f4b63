@NullMarked
package org.ringround.demo;

import org.jspecify.annotations.NullMarked;
