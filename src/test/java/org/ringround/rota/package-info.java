@NullMarked
package org.ringround.rota;

import org.jspecify.annotations.NullMarked;
