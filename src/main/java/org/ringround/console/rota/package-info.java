/** The rota: the week as it will be, what is wanting in it, how gaps are filled, and the addresses for calendars. */
@NullMarked
package org.ringround.console.rota;

import org.jspecify.annotations.NullMarked;
