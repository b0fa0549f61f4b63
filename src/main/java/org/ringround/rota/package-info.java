/** Who is on duty when: shifts in local wall-clock time, what volunteers say by key and text, and the spans that follow. */
@NullMarked
package org.ringround.rota;

import org.jspecify.annotations.NullMarked;
